// The first tick is at once; later ones keep the rhythm, however long the work takes.
use tokio::time::{interval, interval_at, sleep, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut ticker = interval(Duration::from_millis(10));
    for work in [3, 7, 9, 1] {
        let at = ticker.tick().await;
        println!("tick {:?} now {:?}", at - start, start.elapsed());
        sleep(Duration::from_millis(work)).await;
    }
    println!("{:?} {:?}", ticker.period(), ticker.missed_tick_behavior());
    ticker.reset();
    ticker.tick().await;
    println!("reset: {:?}", start.elapsed());
    ticker.reset_immediately();
    ticker.tick().await;
    println!("immediately: {:?}", start.elapsed());
    ticker.reset_after(Duration::from_millis(3));
    ticker.tick().await;
    println!("after 3: {:?}", start.elapsed());
    ticker.reset_at(Instant::now() + Duration::from_millis(4));
    ticker.tick().await;
    println!("at 4: {:?}", start.elapsed());
    let mut later = interval_at(Instant::now() + Duration::from_millis(50), Duration::from_millis(5));
    later.tick().await;
    later.tick().await;
    println!("interval_at: {:?}", start.elapsed());
}
