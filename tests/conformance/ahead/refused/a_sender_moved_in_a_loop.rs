//~ 7:22 E0382 moved in the round before
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = tokio::sync::mpsc::channel(4);
    for n in 0..2 {
        // Each task would need a clone.
        tokio::spawn(async move { tx.send(n).await.unwrap() });
    }
    rx.recv().await;
}
