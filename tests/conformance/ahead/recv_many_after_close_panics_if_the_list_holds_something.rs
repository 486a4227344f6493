// After close, with no values left, Tokio 1.43 asserts in recv_many that the list is empty: clear it before each call.
use tokio::sync::mpsc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = mpsc::channel(4);
    tx.send(1).await.unwrap();
    rx.close();
    let mut list = Vec::new();
    println!("{}", rx.recv_many(&mut list, 10).await);
    println!("{list:?}");
    list.clear();
    println!("{}", rx.recv_many(&mut list, 10).await);
    list.push(2);
    println!("{}", rx.recv_many(&mut list, 10).await);
}
