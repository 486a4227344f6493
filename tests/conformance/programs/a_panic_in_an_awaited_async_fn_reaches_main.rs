// An awaited async fn is part of its caller's task: its panic is main's panic, exit code 101.
use tokio::time::{sleep, Duration};

async fn inner() {
    sleep(Duration::from_millis(10)).await;
    println!("inner is about to panic");
    panic!("inner");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("before");
    inner().await;
    println!("never printed");
}
