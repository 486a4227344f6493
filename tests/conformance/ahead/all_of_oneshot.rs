// send, await, drop of either side, close, try_recv, closed, is_closed.
use tokio::sync::oneshot::{self, error::TryRecvError};
use tokio::time::{sleep, timeout, Duration};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (tx, rx) = oneshot::channel();
    println!("{:?} {:?}", tx.send(5), rx.await);
    let (tx, rx) = oneshot::channel::<i32>();
    drop(tx);
    let error = rx.await.unwrap_err();
    println!("{error} {error:?}");
    let (tx, rx) = oneshot::channel();
    drop(rx);
    println!("{} {:?}", tx.is_closed(), tx.send("nobody"));
    let (tx, mut rx) = oneshot::channel();
    println!("{:?}", rx.try_recv() == Err(TryRecvError::Empty));
    tx.send('x').unwrap();
    println!("{:?} {:?}", rx.try_recv(), rx.try_recv());
    let (mut tx, mut rx) = oneshot::channel::<u8>();
    let waiting = tokio::spawn(async move {
        tx.closed().await;
        println!("sender saw the close");
        tx.send(1)
    });
    sleep(Duration::from_millis(1)).await;
    rx.close();
    println!("{:?} {:?}", waiting.await, rx.await);
    let (tx, mut rx) = oneshot::channel::<u8>();
    println!("{:?}", timeout(Duration::from_millis(5), &mut rx).await);
    tx.send(9).unwrap();
    rx.close();
    println!("{:?}", rx.await);
    let (tx, rx) = oneshot::channel();
    let thread = tokio::task::spawn_blocking(move || rx.blocking_recv());
    tx.send("to a thread").unwrap();
    println!("{:?}", thread.await.unwrap());
}
