// A semaphore in a static limits how many calls run at once.
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::sync::Semaphore;
use tokio::time::{sleep, Duration, Instant};

static PERMITS: Semaphore = Semaphore::const_new(3);
static NOW: AtomicUsize = AtomicUsize::new(0);

async fn limited(n: u64) -> usize {
    let _permit = PERMITS.acquire().await.unwrap();
    let running = NOW.fetch_add(1, Ordering::SeqCst) + 1;
    sleep(Duration::from_millis(n)).await;
    NOW.fetch_sub(1, Ordering::SeqCst);
    running
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let tasks: Vec<_> = (0..7).map(|n| tokio::spawn(limited(10 + n))).collect();
    let mut most = 0;
    for task in tasks {
        most = most.max(task.await.unwrap());
    }
    println!("at most {most}, {:?}", start.elapsed());
}
