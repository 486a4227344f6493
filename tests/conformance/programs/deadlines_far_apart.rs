// From 50 ms to 30 days, registered from far to near: each fires at its own exact millisecond.
use tokio::time::{sleep, Duration, Instant};

async fn work(name: &str, wait: Duration, start: Instant) {
    sleep(wait).await;
    println!("{}: {} ms", name, start.elapsed().as_millis());
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let a = tokio::spawn(work("30 days", Duration::from_secs(30 * 24 * 3600), start));
    let b = tokio::spawn(work("1 hour", Duration::from_secs(3600), start));
    let c = tokio::spawn(work("5 s", Duration::from_secs(5), start));
    let d = tokio::spawn(work("100 ms", Duration::from_millis(100), start));
    let e = tokio::spawn(work("50 ms", Duration::from_millis(50), start));
    let _ = tokio::join!(a, b, c, d, e);
    println!("end: {} s", start.elapsed().as_secs());
}
