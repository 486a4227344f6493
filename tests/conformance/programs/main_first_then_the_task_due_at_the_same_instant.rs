// Both are due at 100 ms; main is polled first, then awaits again, and so lets the task print second.
use tokio::time::{sleep, Duration};

async fn work() {
    println!("task starts");
    sleep(Duration::from_millis(100)).await;
    println!("task woke");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(work());
    tokio::task::yield_now().await;
    sleep(Duration::from_millis(100)).await;
    println!("main woke");
    sleep(Duration::from_millis(100)).await;
    println!("main ends");
}
