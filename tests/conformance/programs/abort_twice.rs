// A second abort changes nothing.
use tokio::time::{sleep, Duration};

async fn work() {
    sleep(Duration::from_secs(1)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let handle = tokio::spawn(work());
    tokio::task::yield_now().await;
    handle.abort();
    handle.abort();
    let error = handle.await.unwrap_err();
    println!("{} {}", error, error.is_cancelled());
}
