//~ 3:27 E0277 no From between the errors
fn number(text: &str) -> Result<i32, u8> {
    Ok(text.parse::<i32>()?)
}

fn main() {
    println!("{:?}", number("1"));
}
