// The receiver learns that no value will come.
use tokio::sync::{mpsc, oneshot};

#[tokio::main]
async fn main() {
    let (tx, rx) = oneshot::channel::<u32>();
    tokio::spawn(async move {
        drop(tx);
    });
    match rx.await {
        Ok(_) => panic!("this does not happen"),
        Err(_) => println!("the sender dropped"),
    }
    let (mut tx, rx) = (Some(mpsc::channel::<u32>(1).0), ());
    println!("{:?} {rx:?}", tx.take().map(|t| t.is_closed()));
}
