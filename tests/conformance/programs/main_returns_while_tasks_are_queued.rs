// Tasks that are queued when main returns get no poll any more, also those that were woken already.
use tokio::time::{sleep, Duration};

async fn fresh() {
    println!("never printed");
}

async fn woken() {
    println!("woken starts");
    sleep(Duration::from_millis(10)).await;
    println!("never printed");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(woken());
    sleep(Duration::from_millis(10)).await;
    tokio::spawn(fresh());
    println!("main returns");
}
