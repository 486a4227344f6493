// work and then sleep: the period is the sum of both, so the third turn begins at 130 ms, not at 100 ms.
use tokio::time::{sleep, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    for n in 1..=4 {
        println!("turn {} at {} ms", n, start.elapsed().as_millis());
        sleep(Duration::from_millis(15)).await;
        sleep(Duration::from_millis(50)).await;
    }
}
