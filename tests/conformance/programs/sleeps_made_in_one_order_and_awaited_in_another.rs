// With equal deadlines the order of the first poll counts, not the order in which the sleeps were made.
use tokio::time::{sleep, Duration};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let a = sleep(Duration::from_millis(10));
    let b = sleep(Duration::from_millis(10));
    tokio::spawn(async move {
        b.await;
        println!("b");
    });
    tokio::spawn(async move {
        a.await;
        println!("a");
    });
    sleep(Duration::from_millis(20)).await;
}
