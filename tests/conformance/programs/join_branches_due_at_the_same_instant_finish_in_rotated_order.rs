// Both sleeps are due together, one poll of the join! serves both, and that poll starts at the second branch.
use tokio::time::{sleep, Duration};

async fn branch(name: &str) {
    println!("{} starts", name);
    sleep(Duration::from_millis(10)).await;
    println!("{} ends", name);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::join!(branch("a"), branch("b"));
    println!("--");
    tokio::join!(branch("c"), branch("d"), branch("e"));
}
