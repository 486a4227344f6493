// Plain awaits in a row are sequential: 2 s and 3 s make 5 s.
use tokio::time::{sleep, Duration, Instant};

async fn step(name: &str, seconds: u64) {
    println!("{} starts", name);
    sleep(Duration::from_secs(seconds)).await;
    println!("{} ends", name);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    step("upload", 2).await;
    step("payment", 3).await;
    println!("{} ms", start.elapsed().as_millis());
}
