// A sleep's deadline is fixed when sleep() is called, not when it is first awaited.
use tokio::time::{sleep, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let early = sleep(Duration::from_millis(100));
    let short = sleep(Duration::from_millis(30));
    sleep(Duration::from_millis(60)).await;
    println!("{} ms", start.elapsed().as_millis());
    early.await;
    println!("{} ms", start.elapsed().as_millis());
    short.await;
    println!(
        "{} ms, its deadline had passed",
        start.elapsed().as_millis()
    );
}
