// A range of characters.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    for c in 'a'..='e' { print!("{c}"); }
    println!();
    for c in ('x'..'z').rev() { print!("{c}"); }
    println!();
}
