// A task that yields is put back after 61 polls, at the end of the queue: before tasks spawned later.
use tokio::task::yield_now;
use tokio::time::{sleep, Duration};

async fn yielder() {
    println!("yielder before");
    yield_now().await;
    println!("yielder after");
}

async fn late(n: i32) {
    println!("late {}", n);
}

async fn work(n: i32) {
    if n == 60 || n == 61 {
        tokio::spawn(late(n));
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(yielder());
    for n in 1..=66 {
        tokio::spawn(work(n));
    }
    sleep(Duration::from_millis(1)).await;
}
