// Aborting a sleeping task from main on multi_thread: the handle gives cancelled, long before the sleep's end.
use tokio::time::{sleep, Duration};

async fn work() {
    println!("starts");
    sleep(Duration::from_secs(30)).await;
    println!("never printed");
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let handle = tokio::spawn(work());
    sleep(Duration::from_millis(50)).await;
    handle.abort();
    println!("{}", handle.await.unwrap_err());
}
