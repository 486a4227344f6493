// Three sleeps fall due while the thread is blocked: they are woken in the order of their deadlines.
use tokio::time::{sleep, Duration};

async fn work(ms: u64) {
    sleep(Duration::from_millis(ms)).await;
    println!("{} ms", ms);
}

async fn blocker() {
    std::thread::sleep(Duration::from_millis(150));
    println!("blocker ends");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a = tokio::spawn(work(90));
    let b = tokio::spawn(work(30));
    let c = tokio::spawn(work(60));
    let d = tokio::spawn(blocker());
    let _ = tokio::join!(a, b, c, d);
    println!("end");
}
