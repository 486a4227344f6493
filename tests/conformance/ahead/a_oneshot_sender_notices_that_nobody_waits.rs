// tx.closed() in a select! stops work whose result nobody wants.
use tokio::sync::oneshot;
use tokio::time::{self, Duration};

async fn compute() -> String {
    time::sleep(Duration::from_secs(60)).await;
    "never".to_string()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (mut tx, rx) = oneshot::channel();
    let worker = tokio::spawn(async move {
        tokio::select! {
            _ = tx.closed() => println!("the receiver is gone"),
            value = compute() => {
                let _ = tx.send(value);
            }
        }
    });
    let waited = time::timeout(Duration::from_secs(10), rx).await;
    println!("{waited:?}");
    worker.await.unwrap();
}
