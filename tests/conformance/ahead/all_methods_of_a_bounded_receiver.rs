// recv, try_recv, recv_many, close, is_empty, blocking_recv on another thread.
use tokio::sync::mpsc::{self, error::TryRecvError};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = mpsc::channel(8);
    println!("{:?} {} {}", rx.try_recv(), rx.is_empty(), rx.capacity());
    for w in ["a", "b", "c", "d", "e"] {
        tx.send(w).await.unwrap();
    }
    println!("{} {} {}", rx.len(), rx.is_empty(), rx.max_capacity());
    let mut list = vec!["first"];
    println!("{} {list:?}", rx.recv_many(&mut list, 3).await);
    println!("{list:?}");
    rx.close();
    println!("{} {:?}", rx.is_closed(), tx.try_send("late"));
    println!("{} {list:?}", rx.recv_many(&mut list, 10).await);
    list.clear();
    println!("{} {:?}", rx.recv_many(&mut list, 10).await, rx.recv().await);
    match rx.try_recv() {
        Err(TryRecvError::Disconnected) => println!("disconnected"),
        other => println!("{other:?}"),
    }
    let (tx, mut rx) = mpsc::channel(1);
    let thread = tokio::task::spawn_blocking(move || {
        let mut all = Vec::new();
        while let Some(n) = rx.blocking_recv() {
            all.push(n);
        }
        all
    });
    for n in 1..=3 {
        tx.send(n).await.unwrap();
    }
    drop(tx);
    println!("{:?}", thread.await.unwrap());
}
