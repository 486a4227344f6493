// yield_now in main lets every queued task run once, and the tasks these spawned too.
use tokio::task::yield_now;

async fn inner() {
    println!("inner");
}

async fn outer(n: i32) {
    println!("outer {}", n);
    tokio::spawn(inner());
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(outer(1));
    tokio::spawn(outer(2));
    println!("main yields");
    yield_now().await;
    println!("main again");
}
