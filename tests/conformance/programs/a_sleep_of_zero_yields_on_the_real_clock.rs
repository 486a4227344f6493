// Without start_paused a sleep of zero rounds up to the next millisecond of the driver: others go first.
use tokio::time::{sleep, Duration};

async fn other() {
    println!("other");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::spawn(other());
    sleep(Duration::from_millis(0)).await;
    println!("main");
}
