// Everybody wants 5000 ms, registered at 0, 4000, 4900, 4990 and 4999 ms: the first registered goes first.
use tokio::time::{sleep, Duration, Instant};

async fn work(from: u64, start: Instant) {
    sleep(Duration::from_millis(from)).await;
    sleep(Duration::from_millis(5000 - from)).await;
    println!("from {} at {}", from, start.elapsed().as_millis());
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    for from in vec![4999, 4000, 4990, 0, 4900] {
        tokio::spawn(work(from, start));
    }
    sleep(Duration::from_secs(6)).await;
}
