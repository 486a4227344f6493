// task::id in a task is the id of its handle.
use tokio::task;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let handle = tokio::spawn(async { task::id() });
    let id = handle.id();
    println!("{}", handle.is_finished());
    task::yield_now().await;
    println!("{} {}", handle.is_finished(), handle.await.unwrap() == id);
    println!("{:?}", task::try_id().is_some());
    let a = tokio::spawn(async {});
    let b = task::spawn(async {});
    println!("{} {}", a.id() == b.id(), a.id().to_string().parse::<u64>().is_ok());
}
