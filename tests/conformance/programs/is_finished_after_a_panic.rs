// A task that panicked counts as finished.
use tokio::time::{sleep, Duration};

async fn work() {
    panic!("x");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let handle = tokio::spawn(work());
    println!("{}", handle.is_finished());
    sleep(Duration::from_millis(1)).await;
    println!("{}", handle.is_finished());
    println!("{}", handle.await.is_err());
}
