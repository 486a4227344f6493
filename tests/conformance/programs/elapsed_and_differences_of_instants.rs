// Instant::now, elapsed and subtraction, exact under the paused clock.
use tokio::time::{sleep, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let a = Instant::now();
    sleep(Duration::from_millis(1250)).await;
    let b = Instant::now();
    println!("{:?}", b - a);
    println!("{:?}", b.elapsed());
    println!("{} ms", (b - a).as_millis());
    println!("{} s", (b - a).as_secs());
    println!("{} s", (b - a).as_secs_f64());
    println!("{}", b > a);
}
