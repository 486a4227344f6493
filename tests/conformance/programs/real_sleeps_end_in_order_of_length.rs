// On the real clock: three tasks with sleeps 30 ms apart end shortest first.
use tokio::time::{sleep, Duration, Instant};

async fn work(ms: u64) -> u64 {
    sleep(Duration::from_millis(ms)).await;
    println!("{} ms are over", ms);
    ms
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let start = Instant::now();
    let a = tokio::spawn(work(90));
    let b = tokio::spawn(work(30));
    let c = tokio::spawn(work(60));
    let (a, b, c) = tokio::join!(a, b, c);
    println!("sum {}", a.unwrap() + b.unwrap() + c.unwrap());
    println!(
        "at least 90 ms: {}",
        start.elapsed() >= Duration::from_millis(90)
    );
}
