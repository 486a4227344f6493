// Nobody joins the tasks: main returns at once and they are dropped, here even before their first poll.
use tokio::time::{sleep, Duration};

async fn work(name: &str) {
    println!("{} starts", name);
    sleep(Duration::from_secs(1)).await;
    println!("{} ends", name);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(work("upload"));
    tokio::spawn(work("payment"));
    println!("All async tasks completed!");
}
