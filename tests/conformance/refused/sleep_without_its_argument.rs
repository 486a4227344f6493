//~ 6:5 E0061 an argument too few
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    sleep().await;
}
