// Handles are dropped at once: tasks that finish before main returns print, the others do not.
use tokio::time::{sleep, Duration};

async fn work(ms: u64) {
    println!("{} starts", ms);
    sleep(Duration::from_millis(ms)).await;
    println!("{} ends", ms);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    drop(tokio::spawn(work(10)));
    let _ = tokio::spawn(work(20));
    tokio::spawn(work(99));
    tokio::spawn(work(101));
    sleep(Duration::from_millis(100)).await;
    println!("main ends");
}
