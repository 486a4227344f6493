// main yields once, so both tasks start; then main returns and they never get past their sleep.
use tokio::time::{sleep, Duration};

async fn work(name: &str) {
    println!("{} starts", name);
    sleep(Duration::from_secs(1)).await;
    println!("{} never gets here", name);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(work("upload"));
    tokio::spawn(work("payment"));
    tokio::task::yield_now().await;
    println!("main returns");
}
