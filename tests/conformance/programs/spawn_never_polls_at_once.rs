// tokio::spawn only queues the task: main goes on to its next await before the task prints anything.
use tokio::time::{sleep, Duration};

async fn work() {
    println!("task: first poll");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("main: before spawn");
    tokio::spawn(work());
    println!("main: after spawn");
    sleep(Duration::from_millis(1)).await;
    println!("main: after sleep");
}
