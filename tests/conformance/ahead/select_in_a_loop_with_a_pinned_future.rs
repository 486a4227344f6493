// &mut future goes on where it was in the next round.
use tokio::time::{interval, sleep, Duration, Instant};

async fn long_work() -> &'static str {
    for part in 1..=3 {
        sleep(Duration::from_millis(25)).await;
        println!("part {part}");
    }
    "work done"
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let work = long_work();
    tokio::pin!(work);
    let mut ticker = interval(Duration::from_millis(10));
    let mut ticks = 0;
    let result = loop {
        tokio::select! {
            biased;
            text = &mut work => break text,
            _ = ticker.tick() => ticks += 1,
        }
    };
    println!("{result} after {ticks} ticks, {:?}", start.elapsed());
    let mut deadline = std::pin::pin!(sleep(Duration::from_millis(30)));
    let mut rounds = 0;
    while !deadline.is_elapsed() {
        tokio::select! {
            _ = deadline.as_mut() => println!("deadline"),
            _ = sleep(Duration::from_millis(7)) => rounds += 1,
        }
    }
    println!("{rounds} rounds");
}
