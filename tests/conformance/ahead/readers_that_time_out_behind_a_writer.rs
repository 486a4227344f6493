// A waiting writer that is cancelled lets the readers behind it in.
use std::sync::Arc;
use tokio::sync::RwLock;
use tokio::time::{sleep, timeout, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let lock = Arc::new(RwLock::new('x'));
    let reader = lock.clone().read_owned().await;
    let w = lock.clone();
    let writer = tokio::spawn(async move {
        let result = timeout(Duration::from_millis(20), w.write()).await;
        println!("writer gave up: {} at {:?}", result.is_err(), start.elapsed());
    });
    sleep(Duration::from_millis(1)).await;
    println!("{}", lock.try_read().is_err());
    let r = lock.clone();
    let second = tokio::spawn(async move {
        let value = *r.read().await;
        println!("second reader {value} at {:?}", start.elapsed());
    });
    writer.await.unwrap();
    second.await.unwrap();
    drop(reader);
    *lock.write().await = 'y';
    println!("{:?}", lock);
}
