// Deadlines meet at 100 ms although the sleeps began at 0, 30 and 70 ms: still the first registered first.
use tokio::time::{sleep, Duration};

async fn work(name: &str, wait: u64, rest: u64) {
    sleep(Duration::from_millis(wait)).await;
    sleep(Duration::from_millis(rest)).await;
    println!("{}", name);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(work("began at 70", 70, 30));
    tokio::spawn(work("began at 0", 0, 100));
    tokio::spawn(work("began at 30", 30, 70));
    sleep(Duration::from_millis(200)).await;
}
