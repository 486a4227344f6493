#[path = "story/story.rs"]
mod story;
use story::*;
use tokio::task::{consume_budget, unconstrained};

fn main() {
    scenario("consume_budget lets others in", async {
        go("b", async { say("b") });
        for i in 0..300 {
            consume_budget().await;
            if i % 100 == 0 {
                say(i);
            }
        }
        say("end");
    });
    scenario("unconstrained does not", async {
        go("b", async { say("b") });
        unconstrained(async {
            for _ in 0..300 {
                consume_budget().await;
            }
        })
        .await;
        say("end");
        for _ in 0..128 {
            consume_budget().await;
        }
        say("128 more");
        consume_budget().await;
        say("129 more");
    });
    scenario("a handle that is ready costs a unit, yield_now none", async {
        let mut handles = Vec::new();
        for _ in 0..130 {
            handles.push(tokio::spawn(async {}));
        }
        sleep(1).await;
        for (i, handle) in handles.into_iter().enumerate() {
            handle.await.unwrap();
            if i > 125 {
                say(i);
            }
        }
        for _ in 0..3 {
            tokio::task::yield_now().await;
        }
        say("end");
    });
}
