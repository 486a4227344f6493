// The task is woken and queued, then aborted by main, which goes first: it never gets past its sleep.
use tokio::time::{sleep, Duration};

async fn work() {
    sleep(Duration::from_millis(10)).await;
    println!("never printed");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let handle = tokio::spawn(work());
    tokio::task::yield_now().await;
    sleep(Duration::from_millis(10)).await;
    handle.abort();
    println!("{}", handle.await.unwrap_err());
}
