// A thousand tasks, all started in order, all woken in order, all joined.
use tokio::time::{sleep, Duration, Instant};

async fn work(n: u64) -> u64 {
    if n % 100 == 0 {
        println!("start {}", n);
    }
    sleep(Duration::from_millis(5)).await;
    if n % 100 == 50 {
        println!("woken {}", n);
    }
    n
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut handles = Vec::new();
    for n in 0..1000 {
        handles.push(tokio::spawn(work(n)));
    }
    let mut sum = 0;
    for handle in handles {
        sum += handle.await.unwrap();
    }
    println!("{} in {} ms", sum, start.elapsed().as_millis());
}
