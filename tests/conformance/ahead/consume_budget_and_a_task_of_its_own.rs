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
        let mut left = 10;
        std::future::poll_fn(|cx| {
            turns.fetch_add(1, Ordering::Relaxed);
            left -= 1;
            if left == 0 {
                return std::task::Poll::Ready(());
            }
            cx.waker().wake_by_ref();
            std::task::Poll::Pending
        })
        .await
    });
    println!("{:?}", busy.await.unwrap());
    other.await.unwrap();
}
