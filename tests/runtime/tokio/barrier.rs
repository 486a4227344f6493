#[path = "story/story.rs"]
mod story;
use story::*;
use std::sync::Arc;
use tokio::sync::Barrier;

fn main() {
    // Of those that wait, more than one would be woken in an order that Tokio draws at random.
    scenario("the last one leads", async {
        let barrier = Arc::new(Barrier::new(2));
        let other = barrier.clone();
        let a = go("a", async move {
            for _ in 0..3 {
                say(format!("a leads {}", other.wait().await.is_leader()));
            }
        });
        for i in 0..3 {
            sleep(i * 5).await;
            say(format!("main leads {}", barrier.wait().await.is_leader()));
        }
        a.await.unwrap();
    });
    scenario("of one, and of none", async {
        for n in [0, 1] {
            let barrier = Barrier::new(n);
            say(barrier.wait().await.is_leader());
            say(barrier.wait().await.is_leader());
        }
    });
    scenario("who goes stays counted", async {
        let barrier = Arc::new(Barrier::new(3));
        let other = barrier.clone();
        let a = go("a", async move {
            other.wait().await;
        });
        sleep(1).await;
        a.abort();
        let other = barrier.clone();
        let b = go("b", async move { say(format!("b leads {}", other.wait().await.is_leader())) });
        sleep(1).await;
        say(format!("main leads {}", barrier.wait().await.is_leader()));
        b.await.unwrap();
    });
}
