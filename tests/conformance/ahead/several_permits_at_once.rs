// reserve_many and try_reserve_many: an iterator of permits; those not used go back.
use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (tx, mut rx) = mpsc::channel(3);
    let permits = tx.reserve_many(3).await.unwrap();
    println!("{:?}", tx.try_send(1).is_err());
    for (n, permit) in permits.enumerate() {
        permit.send(n * 10);
    }
    println!("{:?} {:?}", tx.try_reserve_many(1).is_err(), rx.recv().await);
    println!("{:?} {:?}", tx.try_reserve_many(2).is_err(), tx.try_reserve_many(1).map(|p| p.len()));
    println!("{:?} {:?} {}", rx.recv().await, rx.recv().await, tx.capacity());
    println!("{:?}", tx.try_reserve_many(4).map(|_| ()).is_err());
}
