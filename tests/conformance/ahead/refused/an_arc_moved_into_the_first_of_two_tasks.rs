//~ 8:26 E0382 each task needs its own clone
use std::sync::Arc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let data = Arc::new(5);
    let a = tokio::spawn(async move { println!("{data}") });
    let b = tokio::spawn(async move { println!("{data}") });
    let _ = tokio::join!(a, b);
}
