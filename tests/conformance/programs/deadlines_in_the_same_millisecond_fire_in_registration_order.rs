// 1.9 ms, 1.1 ms and 2 ms all round up to 2 ms: woken in the order of registration, not of exact deadline.
use tokio::time::{sleep, Duration, Instant};

async fn work(micros: u64, start: Instant) {
    sleep(Duration::from_micros(micros)).await;
    println!("{} us at {:?}", micros, start.elapsed());
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    tokio::spawn(work(1900, start));
    tokio::spawn(work(1100, start));
    tokio::spawn(work(2000, start));
    tokio::spawn(work(900, start));
    sleep(Duration::from_millis(5)).await;
}
