// drop(guard), a block, or a function that returns a copy: the lock is free before the await.
use std::sync::Arc;
use tokio::sync::Mutex;
use tokio::time::{sleep, Duration, Instant};

async fn hold(lock: Arc<Mutex<u32>>, early: bool) {
    let mut guard = lock.lock().await;
    *guard += 1;
    if early {
        drop(guard);
        sleep(Duration::from_millis(10)).await;
    } else {
        sleep(Duration::from_millis(10)).await;
        drop(guard);
    }
}

async fn run(early: bool) -> Duration {
    let start = Instant::now();
    let lock = Arc::new(Mutex::new(0));
    let tasks: Vec<_> = (0..5).map(|_| tokio::spawn(hold(lock.clone(), early))).collect();
    for task in tasks {
        task.await.unwrap();
    }
    let total = { *lock.lock().await };
    println!("{total}");
    start.elapsed()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("{:?} {:?}", run(false).await, run(true).await);
}
