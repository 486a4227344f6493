// Futures kept in a Vec run nothing until awaited; awaited in order, they run one after another.
use tokio::time::{sleep, Duration, Instant};

async fn step(n: u64) -> u64 {
    println!("step {} starts", n);
    sleep(Duration::from_millis(n)).await;
    n * 2
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut futures = Vec::new();
    futures.push(step(30));
    futures.push(step(10));
    futures.push(step(20));
    println!("{} futures", futures.len());
    let last = futures.pop().unwrap();
    for future in futures {
        println!("got {}", future.await);
    }
    println!("got {}", last.await);
    println!("{} ms", start.elapsed().as_millis());
}
