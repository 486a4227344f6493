//~ 3:35 E0425 no such variable
fn main() {
    let f = |n: i32| -> i32 { n + m };
    println!("{}", f(1));
}
