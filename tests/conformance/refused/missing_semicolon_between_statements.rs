//~ 4:14 a missing semicolon
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a = 1
    let b = 2;
    println!("{} {}", a, b);
}
