// yield_now costs no budget, and the poll after it starts with a full one.
use tokio::task::yield_now;
use tokio::time::{sleep, Duration};

async fn counter() {
    for _ in 0..100 {
        sleep(Duration::from_millis(0)).await;
    }
    println!("100 zeros");
    yield_now().await;
    tokio::spawn(other());
    for n in 1..=140 {
        sleep(Duration::from_millis(0)).await;
        if n == 127 || n == 128 || n == 129 {
            println!("zero {}", n);
        }
    }
}

async fn other() {
    println!("other");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(counter()).await.unwrap();
}
