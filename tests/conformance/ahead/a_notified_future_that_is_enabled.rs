// enable registers a Notified before its first await; a dropped one passes its notification on.
use tokio::sync::Notify;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let notify = Notify::new();
    let future = notify.notified();
    tokio::pin!(future);
    println!("{}", future.as_mut().enable());
    notify.notify_waiters();
    println!("{}", future.as_mut().enable());
    future.await;
    println!("got it");
    let early = notify.notified();
    notify.notify_waiters();
    early.await;
    println!("made before notify_waiters");
    let mut first = Box::pin(notify.notified());
    let mut second = Box::pin(notify.notified());
    println!("{} {}", first.as_mut().enable(), second.as_mut().enable());
    notify.notify_one();
    drop(first);
    second.await;
    println!("passed on");
}
