// The count of 61 begins anew each time the scheduler has looked at main; it is no clock of its own.
use tokio::time::{sleep, Duration};

async fn quiet() {}

async fn work(n: i32) -> i32 {
    println!("task {}", n);
    n
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for _ in 0..25 {
        tokio::spawn(quiet());
    }
    sleep(Duration::from_millis(1)).await;
    let first = tokio::spawn(work(1));
    for n in 2..=70 {
        tokio::spawn(work(n));
    }
    let n = first.await.unwrap();
    println!("main got {}", n);
}
