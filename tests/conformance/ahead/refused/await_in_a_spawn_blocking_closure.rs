//~ 6:58 E0728 a blocking closure is not async
use tokio::time::{sleep, Duration};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::task::spawn_blocking(|| sleep(Duration::ZERO).await);
}
