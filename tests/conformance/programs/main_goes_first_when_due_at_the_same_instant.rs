// A task and main sleep until the same instant, the task registered first: main is polled first and returns.
use tokio::time::{sleep, Duration};

async fn work() {
    sleep(Duration::from_millis(100)).await;
    println!("task woke: never printed");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(work());
    tokio::task::yield_now().await;
    sleep(Duration::from_millis(100)).await;
    println!("main woke");
}
