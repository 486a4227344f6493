// The task has yielded and waits to resume when it is aborted: it never gets past its yield.
use tokio::task::yield_now;

async fn work() {
    println!("before the yield");
    yield_now().await;
    println!("never printed");
}

async fn aborter(handle: tokio::task::JoinHandle<()>) {
    println!("aborter");
    handle.abort();
    println!("{}", handle.await.unwrap_err());
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let handle = tokio::spawn(work());
    tokio::spawn(aborter(handle)).await.unwrap();
}
