// Ten tasks stand at an await when main returns: none of them gets another poll.
use tokio::time::{sleep, Duration};

async fn work(n: u64) {
    sleep(Duration::from_millis(n)).await;
    println!("task {} is half way", n);
    sleep(Duration::from_millis(100)).await;
    println!("task {} is never here", n);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for n in 1..=10 {
        tokio::spawn(work(n));
    }
    sleep(Duration::from_millis(7)).await;
    println!("main returns");
}
