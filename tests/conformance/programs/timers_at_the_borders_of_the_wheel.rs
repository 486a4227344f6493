// 63, 64, 65 ms, 4095 to 4097 ms, 262143 to 262145 ms: each fires at its own millisecond.
use tokio::time::{sleep, Duration, Instant};

async fn work(ms: u64, start: Instant) {
    sleep(Duration::from_millis(ms)).await;
    println!("{} at {}", ms, start.elapsed().as_millis());
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut handles = Vec::new();
    for base in vec![262144, 4096, 64, 16777216] {
        for ms in base - 1..=base + 1 {
            handles.push(tokio::spawn(work(ms, start)));
        }
    }
    for handle in handles {
        handle.await.unwrap();
    }
}
