// Waiters get the lock in the order they asked; a guard may be held across an await.
use std::sync::Arc;
use tokio::sync::Mutex;
use tokio::time::{sleep, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let log = Arc::new(Mutex::new(Vec::new()));
    let mut handles = vec![];
    for name in ["a", "b", "c"] {
        let log = Arc::clone(&log);
        handles.push(tokio::spawn(async move {
            let mut guard = log.lock().await;
            println!("{name} has it at {:?}", start.elapsed());
            sleep(Duration::from_millis(10)).await;
            guard.push(name);
        }));
    }
    for handle in handles {
        handle.await.unwrap();
    }
    println!("{:?} {:?}", log.lock().await, start.elapsed());
}
