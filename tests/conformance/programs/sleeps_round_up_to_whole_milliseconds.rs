// Timers have a granularity of 1 ms, rounded up: 1 us takes 1 ms, 1.5 ms takes 2 ms, 2 ms takes 2 ms.
use tokio::time::{sleep, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    sleep(Duration::from_micros(1)).await;
    println!("1 us: {:?}", start.elapsed());
    let start = Instant::now();
    sleep(Duration::from_micros(1500)).await;
    println!("1.5 ms: {:?}", start.elapsed());
    let start = Instant::now();
    sleep(Duration::from_millis(2)).await;
    println!("2 ms: {:?}", start.elapsed());
    let start = Instant::now();
    sleep(Duration::from_secs_f64(0.0101)).await;
    println!("10.1 ms: {:?}", start.elapsed());
}
