// join! over plain futures runs them concurrently inside one task: 2 s and 3 s make 3 s.
use tokio::time::{sleep, Duration, Instant};

async fn step(name: &str, seconds: u64) {
    println!("{} starts", name);
    sleep(Duration::from_secs(seconds)).await;
    println!("{} ends", name);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    tokio::join!(step("upload", 2), step("payment", 3));
    println!("{} ms", start.elapsed().as_millis());
}
