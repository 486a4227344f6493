// A call of an async fn makes a future; its body starts at the first poll, that is at the await.
async fn body() -> i32 {
    println!("body runs");
    7
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let future = body();
    println!("called, nothing has run");
    let value = future.await;
    println!("awaited: {}", value);
}
