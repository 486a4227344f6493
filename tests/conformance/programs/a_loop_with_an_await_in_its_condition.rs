// The condition of a while is awaited at each turn.
use tokio::time::{sleep, Duration, Instant};

async fn more(n: i32) -> bool {
    sleep(Duration::from_millis(10)).await;
    n < 3
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut n = 0;
    while more(n).await {
        println!("turn {} at {} ms", n, start.elapsed().as_millis());
        n += 1;
    }
    println!("end at {} ms", start.elapsed().as_millis());
}
