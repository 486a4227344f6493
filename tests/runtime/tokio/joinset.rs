#[path = "story/story.rs"]
mod story;
use story::*;
use tokio::task::JoinSet;

async fn work(name: &'static str, ms: u64) -> &'static str {
    let _noisy = Noisy(name);
    sleep(ms).await;
    name
}

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    scenario("they come out as they end", async {
        let mut set = JoinSet::new();
        for (name, ms) in [("a", 30), ("b", 10), ("c", 20), ("d", 10)] {
            set.spawn(told(name, work(name, ms)));
        }
        say(format!("{} {}", set.len(), set.is_empty()));
        while let Some(result) = set.join_next().await {
            say(format!("{:?}, {} left", result.unwrap(), set.len()));
        }
        say(format!("{:?}", set.join_next().await.is_none()));
    });
    scenario("dropping it aborts them", async {
        let mut set = JoinSet::new();
        for name in ["a", "b", "c"] {
            set.spawn(told(name, work(name, 30)));
        }
        sleep(1).await;
        drop(set);
        say("dropped");
        sleep(1).await;
    });
    scenario("abort one, panic in one", async {
        let mut set = JoinSet::new();
        let a = set.spawn(told("a", work("a", 30)));
        set.spawn(told("b", async { sleep(5).await; panic!("b") }));
        set.spawn(told("c", work("c", 10)));
        sleep(1).await;
        a.abort();
        while let Some(result) = set.join_next().await {
            match result {
                Ok(name) => say(name),
                Err(error) => say(format!("cancelled {} panic {}", error.is_cancelled(), error.is_panic())),
            }
        }
        say(a.is_finished());
    });
    scenario("try_join_next, abort_all, detach_all", async {
        let mut set = JoinSet::new();
        for name in ["a", "b", "c"] {
            set.spawn(told(name, work(name, 5)));
        }
        say(set.try_join_next().is_none());
        sleep(6).await;
        say(set.try_join_next().unwrap().unwrap());
        set.abort_all();
        while let Some(result) = set.join_next().await {
            say(format!("{:?}", result.is_ok()));
        }
        for name in ["d", "e"] {
            set.spawn(told(name, work(name, 5)));
        }
        set.shutdown().await;
        say("shut down");
        set.spawn(told("f", work("f", 5)));
        set.detach_all();
        say(format!("{}", set.len()));
        sleep(10).await;
    });
    scenario("many that are ready use the budget up", async {
        let mut set = JoinSet::new();
        for _ in 0..200 {
            set.spawn(async {});
        }
        tokio::task::yield_now().await;
        sleep(1).await;
        go("b", async { say("b") });
        let mut n = 0;
        while set.join_next().await.is_some() {
            n += 1;
        }
        say(n);
    });
}
