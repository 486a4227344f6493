// abort only marks and wakes the task; it counts as finished once the scheduler has taken it from the queue.
use tokio::time::{sleep, Duration};

async fn work() {
    sleep(Duration::from_secs(1)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let handle = tokio::spawn(work());
    tokio::task::yield_now().await;
    println!("started: {}", handle.is_finished());
    handle.abort();
    println!("right after abort: {}", handle.is_finished());
    tokio::task::yield_now().await;
    println!("after a yield: {}", handle.is_finished());
}
