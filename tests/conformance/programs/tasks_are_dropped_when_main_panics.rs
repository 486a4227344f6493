// main panics while tasks stand at their sleeps: they get no further poll.
use tokio::time::{sleep, Duration};

async fn work() {
    println!("task starts");
    sleep(Duration::from_millis(20)).await;
    println!("never printed");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(work());
    sleep(Duration::from_millis(10)).await;
    panic!("main");
}
