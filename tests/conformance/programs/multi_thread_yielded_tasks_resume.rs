// One worker, three tasks that yield: woken last to first, and the last one woken stands in the LIFO slot.
use tokio::task::yield_now;

async fn work(name: &str) {
    println!("{} before", name);
    yield_now().await;
    println!("{} after", name);
}

async fn spawner() {
    let a = tokio::spawn(work("a"));
    let b = tokio::spawn(work("b"));
    let c = tokio::spawn(work("c"));
    let _ = tokio::join!(a, b, c);
}

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() {
    tokio::spawn(spawner()).await.unwrap();
}
