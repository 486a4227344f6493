// The run queue of current_thread is first in, first out: tasks start in the order they were spawned.
use tokio::time::{sleep, Duration};

async fn work(n: i32) {
    println!("task {} starts", n);
    sleep(Duration::from_millis(10)).await;
    println!("task {} ends", n);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for n in 1..=5 {
        tokio::spawn(work(n));
    }
    println!("five are queued");
    sleep(Duration::from_millis(50)).await;
    println!("main ends");
}
