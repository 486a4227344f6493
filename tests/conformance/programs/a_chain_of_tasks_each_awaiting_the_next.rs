// Five tasks, each awaiting the one before: the results travel up the chain within one instant.
use tokio::task::JoinHandle;
use tokio::time::{sleep, Duration, Instant};

async fn first() -> i32 {
    sleep(Duration::from_millis(10)).await;
    println!("first");
    1
}

async fn next(before: JoinHandle<i32>, n: i32) -> i32 {
    let value = before.await.unwrap();
    println!("link {} got {}", n, value);
    value * 2
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut handle = tokio::spawn(first());
    for n in 1..=4 {
        handle = tokio::spawn(next(handle, n));
    }
    println!(
        "{} at {} ms",
        handle.await.unwrap(),
        start.elapsed().as_millis()
    );
}
