// abort takes effect at the await the task stands at, at once, not at the end of the sleep.
use tokio::time::{sleep, Duration, Instant};

async fn work() {
    println!("work starts");
    sleep(Duration::from_secs(60)).await;
    println!("never printed");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let handle = tokio::spawn(work());
    sleep(Duration::from_millis(500)).await;
    handle.abort();
    if let Err(e) = handle.await {
        println!(
            "{} after {} ms",
            e.is_cancelled(),
            start.elapsed().as_millis()
        );
    }
}
