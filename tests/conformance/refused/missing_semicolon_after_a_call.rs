//~ 4:20 a missing semicolon
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one")
    println!("two");
}
