//~ 3:32 E0277 nowhere to return the error to
fn number(text: &str) -> i32 {
    let n = text.parse::<i32>()?; n
}

fn main() {
    println!("{}", number("1"));
}
