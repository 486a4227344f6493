// The sleeps of a paused Tokio clock take no time of std's.
use std::time::Duration;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let real = std::time::Instant::now();
    let virtual_ = tokio::time::Instant::now();
    sleep(Duration::from_secs(5)).await;
    println!("{} {}", real.elapsed().as_secs(), virtual_.elapsed().as_secs());
    let d = std::time::Instant::now() - real;
    println!("{}", d.as_secs());
}
