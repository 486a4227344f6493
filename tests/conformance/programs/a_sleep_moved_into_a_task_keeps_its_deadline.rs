// The sleep was made by main at 0 ms; the task that awaits it at 40 ms is woken at 50 ms.
use tokio::time::{sleep, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let nap = sleep(Duration::from_millis(50));
    sleep(Duration::from_millis(40)).await;
    let handle = tokio::spawn(async move {
        nap.await;
        start.elapsed().as_millis()
    });
    println!("{} ms", handle.await.unwrap());
}
