// Periods of 20 ms and 30 ms: at 60 ms both are due, and the one whose sleep was registered first goes first.
use tokio::time::{sleep, Duration, Instant};

async fn every(ms: u64, times: i32, start: Instant) {
    for n in 1..=times {
        sleep(Duration::from_millis(ms)).await;
        println!(
            "{} ms task, turn {}, at {} ms",
            ms,
            n,
            start.elapsed().as_millis()
        );
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let a = tokio::spawn(every(20, 6, start));
    let b = tokio::spawn(every(30, 4, start));
    let (a, b) = tokio::join!(a, b);
    a.unwrap();
    b.unwrap();
}
