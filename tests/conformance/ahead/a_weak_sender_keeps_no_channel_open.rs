// A WeakSender does not keep the channel open.
use tokio::sync::mpsc::channel;

#[tokio::main]
async fn main() {
    let (tx, mut rx) = channel::<i32>(15);
    let weak = tx.downgrade();
    let tx2 = weak.upgrade().unwrap();
    tx2.send(1).await.unwrap();
    drop((tx, tx2));
    println!("{:?} {:?}", rx.recv().await, rx.recv().await);
    println!("{} {}", weak.upgrade().is_none(), weak.strong_count());
}
