// Dropping a future that was never polled runs no line of it.
async fn body(name: &str) {
    println!("{} runs", name);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let kept = body("kept");
    let dropped = body("dropped");
    drop(dropped);
    let _ = body("never named");
    let block = async {
        println!("the block runs");
    };
    drop(block);
    kept.await;
    println!("end");
}
