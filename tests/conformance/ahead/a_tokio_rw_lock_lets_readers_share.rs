// Readers share; a writer waits for them, and readers that ask after a waiting writer wait behind it.
use std::sync::Arc;
use tokio::sync::RwLock;
use tokio::time::{sleep, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let lock = Arc::new(RwLock::new(0));
    let mut handles = Vec::new();
    for (name, writes) in [("r1", false), ("r2", false), ("w1", true), ("r3", false), ("w2", true), ("r4", false)] {
        let lock = lock.clone();
        handles.push(tokio::spawn(async move {
            if writes {
                let mut guard = lock.write().await;
                *guard += 1;
                println!("{name} writes {} at {:?}", *guard, start.elapsed());
                sleep(Duration::from_millis(10)).await;
            } else {
                let guard = lock.read().await;
                println!("{name} reads {} at {:?}", *guard, start.elapsed());
                sleep(Duration::from_millis(10)).await;
            }
        }));
    }
    for h in handles {
        h.await.unwrap();
    }
    println!("{:?}", start.elapsed());
}
