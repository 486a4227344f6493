//~ 6:5 warning: unused_must_use a sleep does nothing unless it is awaited
use tokio::time::{sleep, Duration};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    sleep(Duration::from_millis(1));
}
