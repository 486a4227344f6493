// std::thread::sleep holds the thread but is no Tokio sleep: the paused clock of the runtime stands still.
use tokio::time::{sleep, Duration, Instant};

async fn timer(start: Instant) {
    sleep(Duration::from_millis(10)).await;
    println!("timer at {} ms", start.elapsed().as_millis());
}

async fn blocker(start: Instant) {
    std::thread::sleep(Duration::from_millis(40));
    println!("blocker at {} ms", start.elapsed().as_millis());
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let a = tokio::spawn(timer(start));
    let b = tokio::spawn(blocker(start));
    let _ = tokio::join!(a, b);
    println!("end at {} ms", start.elapsed().as_millis());
}
