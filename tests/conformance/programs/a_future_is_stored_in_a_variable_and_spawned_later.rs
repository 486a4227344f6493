// A stored future starts when it is spawned and polled; what it computed comes through the handle.
use tokio::time::{sleep, Duration, Instant};

async fn work(start: Instant) -> u64 {
    println!("starts at {} ms", start.elapsed().as_millis());
    sleep(Duration::from_millis(10)).await;
    start.elapsed().as_millis() as u64
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let future = work(start);
    sleep(Duration::from_millis(25)).await;
    let handle = tokio::spawn(future);
    println!("ends at {} ms", handle.await.unwrap());
}
