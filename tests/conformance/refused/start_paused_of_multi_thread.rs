//~ 2:55 start_paused with multi_thread
#[tokio::main(flavor = "multi_thread", start_paused = true)]
async fn main() {
    println!("one");
}
