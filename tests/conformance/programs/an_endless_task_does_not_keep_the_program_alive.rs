// A task that loops for ever is dropped at its sleep when main is done.
use tokio::time::{sleep, Duration, Instant};

async fn heartbeat(start: Instant) {
    loop {
        println!("beat at {} ms", start.elapsed().as_millis());
        sleep(Duration::from_millis(40)).await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(heartbeat(Instant::now()));
    sleep(Duration::from_millis(100)).await;
    println!("main has seen enough");
}
