// Two tasks block for 100 ms and 200 ms on two workers: together they take less than 300 ms.
use tokio::time::{Duration, Instant};

async fn block(ms: u64) {
    std::thread::sleep(Duration::from_millis(ms));
    println!("{} ms", ms);
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let start = Instant::now();
    let a = tokio::spawn(block(200));
    let b = tokio::spawn(block(100));
    let _ = tokio::join!(a, b);
    println!(
        "side by side: {}",
        start.elapsed() < Duration::from_millis(290)
    );
}
