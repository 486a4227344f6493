//~ 6:11 E0433 an unknown name
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    sleep(Duration::from_secs(1)).await;
}
