// All receivers of a watch see the change; the order in which they wake is free.
use tokio::sync::watch;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, rx) = watch::channel(0);
    let mut tasks = Vec::new();
    for n in 0..4 {
        let mut rx = rx.clone();
        tasks.push(tokio::spawn(async move {
            rx.changed().await.unwrap();
            let value = *rx.borrow();
            value * 10 + n
        }));
    }
    drop(rx);
    tokio::task::yield_now().await;
    println!("{} receivers", tx.receiver_count());
    tx.send(7).unwrap();
    for task in tasks {
        println!("{}", task.await.unwrap());
    }
    println!("{} {}", tx.receiver_count(), tx.is_closed());
}
