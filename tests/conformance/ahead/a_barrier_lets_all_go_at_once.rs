// Barrier: the last to arrive is the leader; the order in which the others go on is free.
use std::sync::Arc;
use tokio::sync::Barrier;
use tokio::time::{sleep, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let barrier = Arc::new(Barrier::new(3));
    let mut handles = Vec::new();
    for i in 0..3u64 {
        let barrier = barrier.clone();
        handles.push(tokio::spawn(async move {
            let mut leads = 0;
            for round in 0..2 {
                sleep(Duration::from_millis(10 * (i + 1) * (round + 1))).await;
                println!("{i} arrives at {:?}", start.elapsed());
                if barrier.wait().await.is_leader() {
                    leads += 1;
                }
                println!("goes on at {:?}", start.elapsed());
            }
            leads
        }));
    }
    for handle in handles {
        println!("{}", handle.await.unwrap());
    }
}
