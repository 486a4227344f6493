// Aborting a task that has already finished does nothing: its value is still there.
use tokio::time::{sleep, Duration};

async fn work() -> i32 {
    println!("work");
    42
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let handle = tokio::spawn(work());
    sleep(Duration::from_millis(1)).await;
    println!("finished: {}", handle.is_finished());
    handle.abort();
    println!("value: {}", handle.await.unwrap());
}
