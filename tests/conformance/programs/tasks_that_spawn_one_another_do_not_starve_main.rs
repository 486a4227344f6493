// Each task queues the next one, so the queue is never empty; a yielding main still gets its turn after 61.
use tokio::task::yield_now;

async fn nothing() {}

async fn chain() {
    let mut handle = tokio::spawn(nothing());
    for n in 1..=200 {
        handle.await.unwrap();
        println!("link {}", n);
        handle = tokio::spawn(nothing());
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(chain());
    yield_now().await;
    println!("main 1");
    yield_now().await;
    println!("main 2");
}
