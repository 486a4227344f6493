// watch: receivers see the latest value, not every one.
use tokio::sync::watch;
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = watch::channel("start".to_string());
    println!("{} {:?}", *rx.borrow(), rx.has_changed());
    let reader = tokio::spawn(async move {
        while rx.changed().await.is_ok() {
            println!("now {}", *rx.borrow_and_update());
        }
        println!("sender is gone, last was {}", *rx.borrow());
    });
    for word in ["one", "two"] {
        tx.send(word.to_string()).unwrap();
    }
    yield_now().await;
    tx.send("three".to_string()).unwrap();
    yield_now().await;
    tx.send("four".to_string()).unwrap();
    drop(tx);
    reader.await.unwrap();
}
