// The period of an interval must not be zero.
use tokio::time::{interval, Duration};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let task = tokio::spawn(async {
        interval(Duration::ZERO).tick().await;
    });
    println!("{}", task.await.unwrap_err().is_panic());
}
