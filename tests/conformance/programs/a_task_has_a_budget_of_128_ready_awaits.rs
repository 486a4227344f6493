// After 128 awaits that were ready at once, the next one sends the task to the end of the queue.
use tokio::task::JoinHandle;
use tokio::time::{sleep, Duration};

async fn work(n: i32) -> i32 {
    n
}

async fn collect(handles: Vec<JoinHandle<i32>>) {
    for handle in handles {
        let n = handle.await.unwrap();
        if n % 64 < 2 {
            println!("collected {}", n);
        }
    }
}

async fn other() {
    println!("other");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut handles = Vec::new();
    for n in 1..=200 {
        handles.push(tokio::spawn(work(n)));
    }
    sleep(Duration::from_millis(1)).await;
    let collector = tokio::spawn(collect(handles));
    let waiting = tokio::spawn(other());
    let _ = tokio::join!(collector, waiting);
}
