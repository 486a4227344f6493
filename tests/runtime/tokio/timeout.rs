#[path = "story/story.rs"]
mod story;
use story::*;
use std::time::Duration;
use tokio::time::timeout;

fn ms(n: u64) -> Duration {
    Duration::from_millis(n)
}

fn main() {
    scenario("in time, too late, and just in time", async {
        say(format!("{:?}", timeout(ms(10), told("f", async { sleep(5).await; 1 })).await));
        say(format!("{:?}", timeout(ms(10), told("f", async { sleep(15).await; 1 })).await));
        say(format!("{:?}", timeout(ms(10), told("f", async { sleep(10).await; 1 })).await));
        say(format!("{:?}", timeout(ms(0), told("f", async { 1 })).await));
        say(format!("{:?}", timeout(ms(0), told("f", sleep(1))).await));
    });
    scenario("what it gives up is dropped", async {
        let result = timeout(ms(5), async {
            let _noisy = Noisy("inner");
            sleep(50).await;
        })
        .await;
        say(format!("{:?}", result.is_err()));
    });
    scenario("one that uses its budget up is stopped all the same", async {
        let (tx, mut rx) = tokio::sync::mpsc::unbounded_channel();
        for i in 0..1000 {
            tx.send(i).unwrap();
        }
        let result = timeout(ms(0), told("f", async {
            let mut n = 0;
            while rx.recv().await.is_some() {
                n += 1;
                if n % 100 == 0 {
                    say(n);
                }
            }
        }))
        .await;
        say(format!("{:?}", result.is_err()));
    });
    scenario("nested", async {
        let result = timeout(ms(20), async {
            let inner = timeout(ms(5), sleep(50)).await;
            say(format!("inner {:?}", inner.is_err()));
            timeout(ms(100), sleep(50)).await
        })
        .await;
        say(format!("outer {:?}", result.is_err()));
    });
    scenario("a sleep is reset", async {
        let timer = tokio::time::sleep(ms(10));
        tokio::pin!(timer);
        let other = go("other", async { sleep(30).await; say("other") });
        say(format!("{:?}", timeout(ms(5), timer.as_mut()).await.is_err()));
        timer.as_mut().reset(tokio::time::Instant::now() + ms(25));
        let third = go("third", async { sleep(25).await; say("third") });
        timer.as_mut().await;
        say(format!("main {}", timer.is_elapsed()));
        timer.as_mut().reset(tokio::time::Instant::now() + ms(3));
        say(timer.is_elapsed());
        timer.as_mut().await;
        say("main again");
        other.await.unwrap();
        third.await.unwrap();
    });
}
