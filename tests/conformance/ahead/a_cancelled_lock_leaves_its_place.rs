// A waiter that gives up by timeout leaves the line; the next one gets the lock.
use std::sync::Arc;
use tokio::sync::Mutex;
use tokio::time::{sleep, timeout, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let lock = Arc::new(Mutex::new(()));
    let holder = lock.clone();
    tokio::spawn(async move {
        let _guard = holder.lock().await;
        sleep(Duration::from_millis(50)).await;
    });
    let quitter = lock.clone();
    let gave_up = tokio::spawn(async move { timeout(Duration::from_millis(20), quitter.lock()).await.is_err() });
    let patient = lock.clone();
    let last = tokio::spawn(async move {
        let _guard = patient.lock().await;
        println!("patient at {:?}", start.elapsed());
    });
    println!("{} at {:?}", gave_up.await.unwrap(), start.elapsed());
    last.await.unwrap();
}
