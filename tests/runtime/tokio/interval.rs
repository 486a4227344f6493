#[path = "story/story.rs"]
mod story;
use story::*;
use std::time::Duration;
use tokio::time::{self, Instant, MissedTickBehavior};

fn ms(n: u64) -> Duration {
    Duration::from_millis(n)
}

async fn late(behavior: MissedTickBehavior) {
    let start = Instant::now();
    let mut interval = time::interval(ms(10));
    interval.set_missed_tick_behavior(behavior);
    for pause in [0, 3, 32, 1, 1, 1, 14, 1, 1] {
        let due = interval.tick().await;
        say(format!("due {}", due.duration_since(start).as_millis()));
        if pause > 0 {
            sleep(pause).await;
        }
    }
}

fn main() {
    scenario("burst", late(MissedTickBehavior::Burst));
    scenario("delay", late(MissedTickBehavior::Delay));
    scenario("skip", late(MissedTickBehavior::Skip));
    scenario("starting later, and reset", async {
        let start = Instant::now();
        let mut interval = time::interval_at(start + ms(7), ms(10));
        interval.tick().await;
        say("first");
        sleep(4).await;
        interval.reset();
        interval.tick().await;
        say("reset");
        interval.reset_after(ms(3));
        interval.tick().await;
        say("reset_after");
        interval.reset_immediately();
        interval.tick().await;
        say("reset_immediately");
        interval.reset_at(start + ms(50));
        interval.tick().await;
        say(format!("reset_at, {:?}", interval.period()));
    });
    scenario("the clock is advanced", async {
        let a = go("a", async { sleep(10).await; say("a") });
        let b = go("b", async { sleep(20).await; say("b"); sleep(10).await; say("b again") });
        tokio::task::yield_now().await;
        time::advance(ms(15)).await;
        say("advanced");
        time::advance(ms(15)).await;
        say("advanced");
        a.await.unwrap();
        b.await.unwrap();
    });
    scenario("pause and resume", async {
        time::resume();
        time::pause();
        say("paused again");
        std::panic::set_hook(Box::new(|_| {}));
        let a = go("a", async { time::pause() });
        say(a.await.unwrap_err().into_panic().downcast_ref::<String>().unwrap());
    });
}
