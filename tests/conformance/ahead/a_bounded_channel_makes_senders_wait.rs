// mpsc: a full channel lets the sender wait until the receiver has taken one.
use tokio::sync::mpsc;
use tokio::time::{sleep, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let (tx, mut rx) = mpsc::channel(2);
    let sender = tokio::spawn(async move {
        for i in 0..5 {
            tx.send(i).await.unwrap();
            println!("sent {i} at {:?}", start.elapsed());
        }
    });
    while let Some(i) = rx.recv().await {
        println!("got {i} at {:?}", start.elapsed());
        sleep(Duration::from_millis(10)).await;
    }
    println!("closed at {:?}", start.elapsed());
    sender.await.unwrap();
}
