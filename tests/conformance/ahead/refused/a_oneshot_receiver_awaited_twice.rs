//~ 6:32 E0382 await takes the receiver
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_tx, rx) = tokio::sync::oneshot::channel::<i32>();
    let first = rx.await;
    println!("{first:?} {:?}", rx.await);
}
