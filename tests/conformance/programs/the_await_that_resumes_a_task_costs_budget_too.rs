// After a pending sleep the new poll starts with 128, and finding that sleep ready takes the first of them.
use tokio::time::{sleep, Duration};

async fn counter() {
    for _ in 0..100 {
        sleep(Duration::from_millis(0)).await;
    }
    println!("100 zeros");
    sleep(Duration::from_millis(1)).await;
    tokio::spawn(other());
    for n in 1..=140 {
        sleep(Duration::from_millis(0)).await;
        if n == 126 || n == 127 || n == 128 || n == 129 {
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
