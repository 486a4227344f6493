// reserve_owned takes the sender itself; send or release gives it back.
use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (tx, mut rx) = mpsc::channel(1);
    let permit = tx.clone().reserve_owned().await.unwrap();
    println!("{:?}", tx.try_send(123).is_err());
    let tx2 = permit.send(456);
    println!("{:?}", rx.recv().await);
    let permit = tx2.try_reserve_owned().unwrap();
    println!("{}", tx.capacity());
    let tx3 = permit.release();
    println!("{}", tx.capacity());
    tx3.send(7).await.unwrap();
    println!("{:?}", tx3.try_reserve_owned().map(|_| ()).map_err(|e| e.to_string()));
    println!("{:?}", rx.recv().await);
}
