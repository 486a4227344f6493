//~ 4:16 a placeholder without an end
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{", 1);
}
