// A Tokio sleep may be late but never early, on the real clock too.
use tokio::time::{sleep, Duration, Instant};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for ms in 1..=5 {
        let start = Instant::now();
        sleep(Duration::from_millis(ms)).await;
        println!("{}: {}", ms, start.elapsed() >= Duration::from_millis(ms));
    }
}
