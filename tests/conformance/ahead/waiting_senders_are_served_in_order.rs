// Senders that wait on a full channel get the free places first come, first served; try_send finds none.
use tokio::sync::mpsc;
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = mpsc::channel(1);
    tx.send("first".to_string()).await.unwrap();
    for name in ["a", "b", "c"] {
        let tx = tx.clone();
        tokio::spawn(async move {
            tx.send(name.to_string()).await.unwrap();
            println!("{name} sent");
        });
    }
    yield_now().await;
    println!("{:?}", rx.recv().await);
    println!("{:?}", tx.try_send("late".to_string()).is_err());
    drop(tx);
    while let Some(v) = rx.recv().await {
        println!("got {v}");
    }
}
