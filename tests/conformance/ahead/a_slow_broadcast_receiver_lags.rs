// A receiver that is too slow loses the oldest values and is told how many, once.
use tokio::sync::broadcast::{self, error::{RecvError, TryRecvError}};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = broadcast::channel(2);
    for n in 1..=5 {
        tx.send(n).unwrap();
    }
    println!("{} {}", tx.len(), rx.len());
    match rx.recv().await {
        Err(RecvError::Lagged(n)) => println!("lost {n}"),
        other => println!("{other:?}"),
    }
    println!("{:?} {:?}", rx.recv().await, rx.recv().await);
    println!("{:?}", rx.try_recv() == Err(TryRecvError::Empty));
    for n in 6..=9 {
        tx.send(n).unwrap();
    }
    let mut again = rx.resubscribe();
    println!("{:?} {:?}", rx.try_recv(), again.try_recv());
    drop(tx);
    println!("{:?} {:?} {:?}", rx.recv().await, rx.recv().await, rx.recv().await);
    println!("{}", rx.recv().await.unwrap_err());
    println!("{}", RecvError::Lagged(3));
    let (tx, rx) = broadcast::channel::<i32>(3);
    println!("{}", rx.same_channel(&tx.subscribe()));
    drop(rx);
    println!("{:?} {}", tx.send(1), tx.send(2).unwrap_err());
    let (tx, mut rx) = broadcast::channel(3);
    for n in 0..5 {
        tx.send(n).unwrap();
    }
    println!("{:?} {:?} (room is 4)", rx.recv().await, rx.recv().await);
}
