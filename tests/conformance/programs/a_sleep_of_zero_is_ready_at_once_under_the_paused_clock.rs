// With start_paused a sleep of zero is ready at its first poll and does not even yield.
use tokio::time::{sleep, Duration, Instant};

async fn other() {
    println!("other");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    tokio::spawn(other());
    sleep(Duration::from_millis(0)).await;
    println!("main first, {} ms", start.elapsed().as_millis());
    sleep(Duration::from_millis(1)).await;
    println!("main second, {} ms", start.elapsed().as_millis());
}
