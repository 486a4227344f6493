#[path = "story/story.rs"]
mod story;
use story::*;
use std::sync::Arc;
use tokio::sync::OnceCell;

async fn slow(value: i64) -> i64 {
    say(format!("making {value}"));
    sleep(10).await;
    value
}

fn main() {
    scenario("the first makes it, the others wait", async {
        let cell = Arc::new(OnceCell::new());
        let mut handles = Vec::new();
        for (name, value) in [("a", 1), ("b", 2), ("c", 3)] {
            let cell = cell.clone();
            handles.push(go(name, async move { say(format!("{name} has {}", cell.get_or_init(|| slow(value)).await)) }));
        }
        sleep(1).await;
        say(format!("{:?} {}", cell.get(), cell.initialized()));
        say(format!("{:?}", cell.set(9).err().map(|e| e.is_initializing_err())));
        for handle in handles {
            handle.await.unwrap();
        }
        say(format!("{:?} {:?}", cell.get(), cell.set(9).err().map(|e| e.is_already_init_err())));
        say(format!("{}", cell.get_or_init(|| slow(8)).await));
    });
    scenario("the next one tries when it fails or is aborted", async {
        let cell = Arc::new(OnceCell::new());
        let one = cell.clone();
        let a = go("a", async move { say(format!("a {:?}", one.get_or_try_init(|| async { sleep(5).await; Err::<i64, &str>("no") }).await)) });
        let two = cell.clone();
        let b = go("b", async move { say(format!("b {}", two.get_or_init(|| slow(2)).await)) });
        let three = cell.clone();
        let c = go("c", async move { say(format!("c {:?}", three.get_or_try_init(|| async { Ok::<i64, &str>(slow(3).await) }).await)) });
        sleep(8).await;
        b.abort();
        a.await.unwrap();
        c.await.unwrap();
        say(format!("{:?}", cell.get()));
    });
    scenario("set", async {
        let cell = OnceCell::new();
        say(format!("{:?} {:?}", cell.set(5), cell.get()));
    });
}
