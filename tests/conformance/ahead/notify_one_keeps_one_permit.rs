// notify_one before anybody waits is kept, but only one; waiters are woken in order.
use std::sync::Arc;
use tokio::sync::Notify;
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let notify = Arc::new(Notify::new());
    notify.notify_one();
    notify.notify_one();
    notify.notified().await;
    println!("the kept one");
    for i in 0..3 {
        let notify = notify.clone();
        tokio::spawn(async move {
            notify.notified().await;
            println!("woken {i}");
        });
    }
    yield_now().await;
    notify.notify_one();
    println!("one");
    yield_now().await;
    notify.notify_last();
    println!("last");
    yield_now().await;
    notify.notify_waiters();
    println!("all");
    yield_now().await;
    notify.notify_waiters();
    let late = tokio::time::timeout(std::time::Duration::from_millis(2), notify.notified()).await;
    println!("notify_waiters keeps nothing: {}", late.is_err());
}
