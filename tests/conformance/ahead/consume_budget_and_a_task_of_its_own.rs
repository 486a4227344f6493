// consume_budget takes one of the 128 and yields when there are none left.
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::Arc;
use tokio::task;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let turns = Arc::new(AtomicU32::new(0));
    let seen = turns.clone();
    let busy = tokio::spawn(async move {
        let mut changes = Vec::new();
        let mut last = 0;
        for i in 0..400 {
            task::consume_budget().await;
            let now = seen.load(Ordering::Relaxed);
            if now != last {
                changes.push(i);
                last = now;
            }
        }
        changes
    });
    let other = tokio::spawn(async move {
        for _ in 0..10 {
            turns.fetch_add(1, Ordering::Relaxed);
            task::yield_now().await;
        }
    });
    println!("{:?}", busy.await.unwrap());
    other.await.unwrap();
}
