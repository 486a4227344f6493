// Permits, messages and values that come before the await are still there.
use tokio::sync::{broadcast, mpsc, oneshot, watch, Notify, Semaphore};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let notify = Notify::new();
    notify.notify_one();
    let (tx, rx) = oneshot::channel();
    tx.send(1).unwrap();
    let (mtx, mut mrx) = mpsc::channel(1);
    mtx.try_send(2).unwrap();
    let (btx, mut brx) = broadcast::channel(1);
    btx.send(3).unwrap();
    let (wtx, mut wrx) = watch::channel(0);
    wtx.send(4).unwrap();
    let semaphore = Semaphore::new(0);
    semaphore.add_permits(1);
    notify.notified().await;
    println!("notified");
    println!("{:?} {:?} {:?}", rx.await, mrx.recv().await, brx.recv().await);
    wrx.changed().await.unwrap();
    println!("{} {:?}", *wrx.borrow(), semaphore.acquire().await.map(|p| p.num_permits()));
    println!("{}", semaphore.available_permits());
}
