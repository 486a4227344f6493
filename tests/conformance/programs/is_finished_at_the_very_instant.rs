// The task is due when main looks, but main was polled first: not finished yet.
use tokio::time::{sleep, Duration};

async fn work() {
    sleep(Duration::from_millis(10)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let handle = tokio::spawn(work());
    tokio::task::yield_now().await;
    sleep(Duration::from_millis(10)).await;
    println!("{}", handle.is_finished());
    tokio::task::yield_now().await;
    println!("{}", handle.is_finished());
}
