// The small form: one waits, the other notifies.
use std::sync::Arc;
use tokio::sync::Notify;

#[tokio::main]
async fn main() {
    let notify = Arc::new(Notify::new());
    let notify2 = notify.clone();
    let handle = tokio::spawn(async move {
        notify2.notified().await;
        println!("received notification");
    });
    println!("sending notification");
    notify.notify_one();
    handle.await.unwrap();
    let first = notify.notified();
    let second = notify.notified();
    notify.notify_waiters();
    tokio::join!(first, second);
    println!("both");
}
