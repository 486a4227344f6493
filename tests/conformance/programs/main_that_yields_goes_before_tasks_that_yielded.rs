// main and two tasks have all yielded: main is polled first, whatever the order they yielded in.
use tokio::task::yield_now;

async fn work(n: i32) {
    println!("task {} before", n);
    yield_now().await;
    println!("task {} after", n);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let a = tokio::spawn(work(1));
    let b = tokio::spawn(work(2));
    println!("main before");
    yield_now().await;
    println!("main after");
    let _ = tokio::join!(a, b);
    println!("main end");
}
