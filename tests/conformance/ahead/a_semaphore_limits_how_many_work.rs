// Two permits: two tasks work at a time; the others wait in line.
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::time::{sleep, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let semaphore = Arc::new(Semaphore::new(2));
    let mut handles = Vec::new();
    for i in 0..5u64 {
        let permit = semaphore.clone().acquire_owned().await.unwrap();
        handles.push(tokio::spawn(async move {
            println!("{i} starts at {:?}", start.elapsed());
            sleep(Duration::from_millis(10 + i)).await;
            drop(permit);
        }));
    }
    println!("all started, {} free", semaphore.available_permits());
    for h in handles {
        h.await.unwrap();
    }
    println!("{} free at {:?}", semaphore.available_permits(), start.elapsed());
}
