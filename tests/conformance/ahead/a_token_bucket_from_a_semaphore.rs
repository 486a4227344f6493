// A rate limit: permits are forgotten when used, and an interval adds new ones.
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::time::{interval, Duration, Instant, MissedTickBehavior};

struct TokenBucket {
    semaphore: Arc<Semaphore>,
    filler: tokio::task::JoinHandle<()>,
}

impl TokenBucket {
    fn new(period: Duration, capacity: usize) -> Self {
        let semaphore = Arc::new(Semaphore::new(capacity));
        let filler = tokio::spawn({
            let semaphore = semaphore.clone();
            let mut ticks = interval(period);
            ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
            async move {
                loop {
                    ticks.tick().await;
                    if semaphore.available_permits() < capacity {
                        semaphore.add_permits(1);
                    }
                }
            }
        });
        Self { semaphore, filler }
    }

    async fn acquire(&self) {
        self.semaphore.acquire().await.unwrap().forget();
    }
}

impl Drop for TokenBucket {
    fn drop(&mut self) {
        self.filler.abort();
        println!("filler stopped");
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let bucket = TokenBucket::new(Duration::from_millis(25), 2);
    for n in 0..5 {
        bucket.acquire().await;
        println!("{n} at {:?}", start.elapsed());
    }
}
