// Every task sleeps three times for pseudo-random times with many equal deadlines; the order is always the same.
use tokio::time::{sleep, Duration, Instant};

fn next(seed: u64) -> u64 {
    (seed * 1103515245 + 12345) % 2147483648
}

async fn work(n: u64, start: Instant) {
    let mut seed = n * 7919 + 17;
    for _ in 0..3 {
        seed = next(seed);
        sleep(Duration::from_micros(seed / 65536 % 60 * 500)).await;
    }
    println!("{} at {}", n, start.elapsed().as_millis());
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut handles = Vec::new();
    for n in 0..300 {
        handles.push(tokio::spawn(work(n, start)));
    }
    for handle in handles {
        handle.await.unwrap();
    }
}
