//~ 7:33 E0308 a u64 is asked for
use tokio::time::{sleep, Duration};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let n: i32 = 5;
    sleep(Duration::from_millis(n)).await;
}
