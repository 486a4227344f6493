// Two seconds between ticks although each round works for one.
use tokio::time::{self, Duration, Instant};

async fn task_that_takes_a_second() {
    println!("hello");
    time::sleep(Duration::from_secs(1)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut interval = time::interval(time::Duration::from_secs(2));
    for _i in 0..5 {
        interval.tick().await;
        task_that_takes_a_second().await;
    }
    println!("{:?}", start.elapsed());
    let ready = std::future::poll_fn(|cx| interval.poll_tick(cx)).await;
    println!("{:?}", ready.duration_since(start));
}
