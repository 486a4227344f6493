// drop(handle) gives up the result, not the task.
use tokio::time::{sleep, Duration};

async fn work() {
    sleep(Duration::from_millis(10)).await;
    println!("the task finished without a handle");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let handle = tokio::spawn(work());
    drop(handle);
    println!("handle dropped");
    sleep(Duration::from_millis(20)).await;
}
