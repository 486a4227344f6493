//~ 5:5 warning: unused_must_use an error would go unseen
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, _rx) = tokio::sync::mpsc::channel(1);
    tx.send(1).await;
}
