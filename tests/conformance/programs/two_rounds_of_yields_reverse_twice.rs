// Each round of yield_now reverses the order, so the second round is back in spawn order.
use tokio::task::yield_now;

async fn work(n: i32) {
    println!("{} round 0", n);
    yield_now().await;
    println!("{} round 1", n);
    yield_now().await;
    println!("{} round 2", n);
    yield_now().await;
    println!("{} round 3", n);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let a = tokio::spawn(work(1));
    let b = tokio::spawn(work(2));
    let c = tokio::spawn(work(3));
    let d = tokio::spawn(work(4));
    let _ = tokio::join!(a, b, c, d);
}
