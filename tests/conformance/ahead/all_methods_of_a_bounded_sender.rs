// capacity, max_capacity, try_send, send_timeout, reserve, is_closed, same_channel, and what their errors say.
use tokio::sync::mpsc::{self, error::TrySendError};
use tokio::time::Duration;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (tx, mut rx) = mpsc::channel::<u32>(2);
    println!("{} {} {}", tx.capacity(), tx.max_capacity(), tx.is_closed());
    println!("{:?} {:?}", tx.try_send(1), tx.try_send(2));
    match tx.try_send(3) {
        Err(TrySendError::Full(v)) => println!("full, {v} comes back"),
        other => println!("{other:?}"),
    }
    println!("{:?}", tx.send_timeout(4, Duration::from_millis(5)).await);
    println!("{:?}", rx.recv().await);
    let permit = tx.reserve().await.unwrap();
    println!("{} {:?}", tx.capacity(), tx.try_reserve().map(|_| ()));
    permit.send(5);
    println!("{:?} {:?}", rx.recv().await, rx.try_recv());
    println!("{:?} {}", rx.try_recv(), rx.len());
    {
        let mut both = tx.reserve_many(2).await.unwrap();
        both.next().unwrap().send(6);
        println!("{} left of the permits", both.len());
    }
    println!("{} {:?}", tx.capacity(), rx.recv().await);
    let other = tx.clone();
    println!("{} {}", tx.same_channel(&other), tx.strong_count());
    let weak = other.downgrade();
    drop(other);
    println!("{} {} {}", weak.upgrade().is_some(), tx.strong_count(), tx.weak_count());
    drop(rx);
    println!("{:?} {:?} {}", tx.send(7).await, tx.try_send(8), tx.is_closed());
    println!("{} | {}", tx.send(9).await.unwrap_err(), tx.try_send(10).unwrap_err());
    println!("{:?}", tx.reserve().await.map(|_| ()));
    tx.closed().await;
    drop(tx);
    println!("{}", weak.upgrade().is_none());
}
