// broadcast::Sender::new, blocking_recv, len and is_empty; a send without receivers fails, but later ones may come.
use tokio::sync::broadcast;

#[tokio::main]
async fn main() {
    let tx = broadcast::Sender::new(4);
    println!("{:?}", tx.send("nobody").is_err());
    let mut rx = tx.subscribe();
    let mut early = tx.subscribe();
    println!("{} {}", tx.send("one").unwrap(), tx.is_empty());
    let thread = tokio::task::spawn_blocking(move || {
        let mut all = vec![];
        while let Ok(text) = rx.blocking_recv() {
            all.push(text);
        }
        all
    });
    tx.send("two").unwrap();
    println!("{} {:?} {}", early.len(), early.try_recv(), early.len());
    drop(tx);
    println!("{:?} {:?}", thread.await.unwrap(), early.recv().await);
}
