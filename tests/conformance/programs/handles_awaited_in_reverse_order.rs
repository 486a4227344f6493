// The order of awaiting does not change the order of running; a finished handle is ready at once.
use tokio::time::{sleep, Duration, Instant};

async fn work(n: u64) -> u64 {
    sleep(Duration::from_millis(10 * n)).await;
    println!("task {} ends", n);
    n
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut handles = Vec::new();
    for n in 1..=4 {
        handles.push(tokio::spawn(work(n)));
    }
    while !handles.is_empty() {
        let n = handles.pop().unwrap().await.unwrap();
        println!("got {} at {} ms", n, start.elapsed().as_millis());
    }
}
