//~ 4:15 a character that Rust does not know
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a = 1 § 2;
    println!("{}", a);
}
