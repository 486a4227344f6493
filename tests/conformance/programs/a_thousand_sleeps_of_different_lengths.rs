// Sleeps registered in a scattered order wake in the order of their deadlines.
use tokio::time::{sleep, Duration, Instant};

async fn work(ms: u64, start: Instant) -> bool {
    sleep(Duration::from_millis(ms)).await;
    if ms % 97 == 0 {
        println!("{}", ms);
    }
    start.elapsed().as_millis() as u64 == ms
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut handles = Vec::new();
    for i in 0..1000 {
        handles.push(tokio::spawn(work(i * 379 % 1000 + 1, start)));
    }
    let mut exact = 0;
    for handle in handles {
        if handle.await.unwrap() {
            exact += 1;
        }
    }
    println!(
        "{} were exact, end at {} ms",
        exact,
        start.elapsed().as_millis()
    );
}
