// On multi_thread main's yield_now comes straight back: main and the blocked worker's task run side by side.
use std::time::Duration;
use tokio::task::yield_now;

async fn work() {
    std::thread::sleep(Duration::from_millis(100));
    println!("task");
}

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() {
    let handle = tokio::spawn(work());
    for _ in 0..10 {
        yield_now().await;
    }
    println!("main has yielded");
    handle.await.unwrap();
}
