// With biased; the first ready branch in the order written wins.
use tokio::sync::mpsc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (high_tx, mut high) = mpsc::channel(10);
    let (low_tx, mut low) = mpsc::channel(10);
    for n in 0..3 {
        low_tx.send(n).await.unwrap();
        high_tx.send(n * 10).await.unwrap();
    }
    drop((high_tx, low_tx));
    loop {
        tokio::select! {
            biased;
            Some(n) = high.recv() => println!("high {n}"),
            Some(n) = low.recv() => println!("low {n}"),
            else => break,
        }
    }
    tokio::select! {
        biased;
        _ = async { println!("polled first"); std::future::pending::<()>().await } => {}
        _ = async { println!("polled second") } => println!("second wins"),
        _ = async { println!("never polled") } => {}
    }
}
