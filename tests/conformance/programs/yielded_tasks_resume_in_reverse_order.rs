// Tasks that yield_now while the queue drains are woken together, the last one that yielded first.
use tokio::task::yield_now;

async fn work(name: &str) {
    println!("{} before", name);
    yield_now().await;
    println!("{} after", name);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let a = tokio::spawn(work("a"));
    let b = tokio::spawn(work("b"));
    let c = tokio::spawn(work("c"));
    let _ = tokio::join!(a, b, c);
    println!("end");
}
