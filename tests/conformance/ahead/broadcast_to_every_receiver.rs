// Every receiver gets every value sent after it subscribed.
use tokio::sync::broadcast;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx1) = broadcast::channel(16);
    let mut rx2 = tx.subscribe();
    let one = tokio::spawn(async move { (rx1.recv().await.unwrap(), rx1.recv().await.unwrap()) });
    let two = tokio::spawn(async move {
        let mut all = Vec::new();
        while let Ok(n) = rx2.recv().await {
            all.push(n);
        }
        (all, rx2.recv().await)
    });
    println!("{:?} {}", tx.send(10), tx.receiver_count());
    println!("{:?} {}", tx.send(20), tx.len());
    let mut late = tx.subscribe();
    println!("{:?}", late.try_recv());
    tx.send(30).unwrap();
    println!("{:?} {:?}", late.recv().await, late.is_empty());
    println!("{:?}", one.await.unwrap());
    drop(tx);
    println!("{:?}", two.await.unwrap());
    println!("{:?} {:?}", late.recv().await, late.try_recv());
}
