// std::process::exit stops the program in the middle, with its code; tasks get no further poll.
use tokio::time::{sleep, Duration};

async fn work() {
    println!("task starts");
    sleep(Duration::from_millis(10)).await;
    println!("task exits the program");
    std::process::exit(3);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(work());
    sleep(Duration::from_secs(5)).await;
    println!("never printed");
}
