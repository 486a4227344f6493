// Four tasks sleep until the same instant: they are woken in the order their sleeps were first polled.
use tokio::time::{sleep, Duration};

async fn work(n: i32) {
    sleep(Duration::from_millis(20)).await;
    println!("task {}", n);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for n in 1..=4 {
        tokio::spawn(work(n));
    }
    sleep(Duration::from_millis(30)).await;
}
