// A sleep that nobody polls registers no timer and keeps nothing waiting.
use tokio::time::{sleep, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let unused = sleep(Duration::from_secs(100));
    let _ = sleep(Duration::from_secs(200));
    sleep(Duration::from_millis(10)).await;
    drop(unused);
    println!("{} ms", start.elapsed().as_millis());
}
