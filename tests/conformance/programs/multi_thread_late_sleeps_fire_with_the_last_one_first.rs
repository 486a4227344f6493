// Three sleeps fall due while the one worker is blocked: woken in order, the last one lands in the LIFO slot.
use tokio::time::{sleep, Duration};

async fn work(ms: u64) {
    sleep(Duration::from_millis(ms)).await;
    println!("{} ms", ms);
}

async fn blocker() {
    sleep(Duration::from_millis(10)).await;
    println!("blocker starts");
    std::thread::sleep(Duration::from_millis(200));
    println!("blocker ends");
}

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() {
    let a = tokio::spawn(work(90));
    let b = tokio::spawn(work(50));
    let c = tokio::spawn(work(130));
    let d = tokio::spawn(blocker());
    let _ = tokio::join!(a, b, c, d);
}
