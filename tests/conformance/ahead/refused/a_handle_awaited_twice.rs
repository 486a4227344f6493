//~ 6:5 E0382 await takes the handle
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(async { 1 });
    task.await.unwrap();
    task.await.unwrap();
}
