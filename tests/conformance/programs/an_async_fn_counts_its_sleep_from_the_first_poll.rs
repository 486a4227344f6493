// An async fn called early creates its sleep only when it is polled, so nothing has elapsed before.
use tokio::time::{sleep, Duration, Instant};

async fn nap() {
    sleep(Duration::from_millis(100)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let late = nap();
    sleep(Duration::from_millis(60)).await;
    late.await;
    println!("{} ms", start.elapsed().as_millis());
}
