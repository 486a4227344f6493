// What an interval does with the ticks that it missed.
use tokio::time::{interval, sleep, Duration, Instant, MissedTickBehavior};

async fn show(behavior: MissedTickBehavior) {
    let start = Instant::now();
    let mut ticker = interval(Duration::from_millis(10));
    ticker.set_missed_tick_behavior(behavior);
    let mut times = Vec::new();
    for round in 0..7 {
        let at = ticker.tick().await;
        times.push(((at - start).as_millis(), start.elapsed().as_millis()));
        if round == 1 {
            sleep(Duration::from_millis(34)).await;
        }
    }
    println!("{behavior:?} {times:?}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    show(MissedTickBehavior::Burst).await;
    show(MissedTickBehavior::Delay).await;
    show(MissedTickBehavior::Skip).await;
    println!("{:?}", MissedTickBehavior::default());
}
