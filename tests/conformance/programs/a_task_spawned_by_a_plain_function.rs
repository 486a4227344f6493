// tokio::spawn may be called from a plain fn that runs on the runtime; the handle is an ordinary value.
use tokio::task::JoinHandle;
use tokio::time::{sleep, Duration};

async fn work(n: u64) -> u64 {
    sleep(Duration::from_millis(n)).await;
    println!("work {}", n);
    n + 1
}

fn start(n: u64) -> JoinHandle<u64> {
    println!("start {}", n);
    tokio::spawn(work(n))
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let a = start(20);
    let b = start(10);
    println!("both are started");
    println!("{}", a.await.unwrap() + b.await.unwrap());
}
