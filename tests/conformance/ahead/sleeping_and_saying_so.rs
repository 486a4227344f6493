// The smallest use of sleep, sleep_until and Instant.
use std::time::Duration;
use tokio::time::{sleep, sleep_until, Instant};

#[tokio::main]
async fn main() {
    sleep(Duration::from_millis(10)).await;
    println!("10 ms have elapsed");
    let now = Instant::now();
    sleep_until(now + Duration::from_millis(10)).await;
    println!("{}", now.elapsed() >= Duration::from_millis(10));
    let from_std = Instant::from_std(std::time::Instant::now());
    println!("{}", from_std >= now && from_std.into_std() <= std::time::Instant::now());
}
