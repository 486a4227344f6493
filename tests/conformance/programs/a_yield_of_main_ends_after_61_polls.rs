// The list of yielded wakers is also emptied every 61 polls, so a full queue does not hold back a yield.
use tokio::task::yield_now;

async fn work(n: i32) {
    println!("task {}", n);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for n in 1..=65 {
        tokio::spawn(work(n));
    }
    yield_now().await;
    println!("main after the first yield");
    yield_now().await;
    println!("main after the second yield");
}
