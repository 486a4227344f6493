// main finds its own sleep ready and then 127 finished handles; the next await lets the queued task in.
use tokio::time::{sleep, Duration};

async fn work(n: i32) -> i32 {
    n
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
    tokio::spawn(other());
    for handle in handles {
        let n = handle.await.unwrap();
        if n == 127 || n == 128 || n == 129 || n == 200 {
            println!("main collected {}", n);
        }
    }
}
