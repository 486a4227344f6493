// Four workers, sleeps 60 ms apart: they end in the order of their lengths.
use tokio::time::{sleep, Duration};

async fn work(ms: u64) -> u64 {
    sleep(Duration::from_millis(ms)).await;
    println!("{}", ms);
    ms
}

#[tokio::main(flavor = "multi_thread", worker_threads = 4)]
async fn main() {
    let a = tokio::spawn(work(180));
    let b = tokio::spawn(work(60));
    let c = tokio::spawn(work(120));
    let (a, b, c) = tokio::join!(a, b, c);
    println!("{}", a.unwrap() + b.unwrap() + c.unwrap());
}
