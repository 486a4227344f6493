// The paused clock advances only when nothing can run: 1000 yields take no time, a sleep of 1 ms comes after them.
use tokio::task::yield_now;
use tokio::time::{sleep, Duration, Instant};

async fn yielder(start: Instant) {
    for _ in 0..1000 {
        yield_now().await;
    }
    println!("1000 yields: {} ms", start.elapsed().as_millis());
}

async fn sleeper(start: Instant) {
    sleep(Duration::from_millis(1)).await;
    println!("sleeper: {} ms", start.elapsed().as_millis());
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let a = tokio::spawn(sleeper(start));
    let b = tokio::spawn(yielder(start));
    let _ = tokio::join!(a, b);
}
