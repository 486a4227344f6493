//~ 6:20 E0382 moved into the task
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let v = vec![1, 2];
    let task = tokio::spawn(async move { v.len() });
    println!("{}", v.len());
    task.await.unwrap();
}
