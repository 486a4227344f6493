// abort queues the sleeping task; it is dropped when the scheduler comes to it, behind tasks queued before.
use tokio::time::{sleep, Duration};

async fn victim() {
    sleep(Duration::from_secs(1)).await;
}

async fn first() {
    println!("queued before the abort");
}

async fn waiter(handle: tokio::task::JoinHandle<()>) {
    println!("waiter starts");
    let cancelled = handle.await.unwrap_err().is_cancelled();
    println!("waiter: cancelled {}", cancelled);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let handle = tokio::spawn(victim());
    tokio::task::yield_now().await;
    tokio::spawn(first());
    handle.abort();
    tokio::spawn(waiter(handle));
    sleep(Duration::from_millis(1)).await;
}
