//~ 4:25 E0599 the Option is not the text
fn main() {
    let word = Some("abc");
    println!("{}", word.trim());
}
