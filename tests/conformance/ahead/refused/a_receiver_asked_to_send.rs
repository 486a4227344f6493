//~ 5:8 E0599 a receiver does not send
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_tx, rx) = tokio::sync::mpsc::channel::<i32>(1);
    rx.send(1).await.unwrap();
}
