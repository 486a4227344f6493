// send, send_modify, send_if_modified, send_replace, wait_for, borrow, has_changed, mark_changed, subscribe, closed.
use tokio::sync::watch;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = watch::channel(1);
    tx.send_modify(|n| *n += 1);
    println!("{:?} {}", rx.has_changed(), *rx.borrow_and_update());
    println!("{:?}", rx.has_changed());
    println!("{} {:?}", tx.send_if_modified(|n| { *n += 1; false }), rx.has_changed());
    println!("{}", *rx.borrow());
    println!("{}", tx.send_replace(10));
    println!("{:?}", rx.changed().await);
    println!("{}", *rx.borrow());
    let mut second = tx.subscribe();
    println!("{:?} {}", second.has_changed(), tx.receiver_count());
    second.mark_changed();
    println!("{:?} {:?}", second.changed().await, second.has_changed());
    let waiter = tokio::spawn(async move { second.wait_for(|n| *n > 12).await.map(|n| *n) });
    for n in 11..=14 {
        tx.send(n).unwrap();
        tokio::task::yield_now().await;
    }
    println!("{:?}", waiter.await.unwrap());
    let third = rx.clone();
    println!("{} {} {}", third.same_channel(&rx), tx.is_closed(), rx.borrow().has_changed());
    rx.mark_unchanged();
    drop((rx, third));
    tx.closed().await;
    println!("{:?} {} {}", tx.send(20), tx.is_closed(), *tx.borrow());
    let mut late = tx.subscribe();
    drop(tx);
    let error = late.changed().await.unwrap_err();
    println!("{error} {error:?} {:?}", late.wait_for(|n| *n == 0).await.is_err());
    println!("{:?}", late.wait_for(|n| *n == 14).await.map(|n| *n));
}
