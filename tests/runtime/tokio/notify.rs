#[path = "story/story.rs"]
mod story;
use std::sync::Arc;
use story::*;

use tokio::sync::Notify;

async fn waits(name: &'static str, notify: Arc<Notify>) {
    notify.notified().await;
    say(format!("{name} notified"));
}

fn main() {
    scenario("one is remembered, once", async {
        let notify = Arc::new(Notify::new());
        notify.notify_one();
        notify.notify_one();
        let a = go("a", waits("a", notify.clone()));
        let b = go("b", waits("b", notify.clone()));
        sleep(5).await;
        notify.notify_one();
        a.await.unwrap();
        b.await.unwrap();
    });
    scenario("first come, or last", async {
        let notify = Arc::new(Notify::new());
        for name in ["a", "b", "c", "d"] {
            go(name, waits(name, notify.clone()));
        }
        sleep(1).await;
        notify.notify_one();
        sleep(1).await;
        notify.notify_last();
        sleep(1).await;
        notify.notify_one();
        notify.notify_last();
        sleep(1).await;
    });
    scenario("all that wait, and those that were made before", async {
        let notify = Arc::new(Notify::new());
        for name in ["a", "b", "c"] {
            go(name, waits(name, notify.clone()));
        }
        let made = notify.notified();
        sleep(1).await;
        notify.notify_waiters();
        say("notified all");
        made.await;
        say("main too");
        go("d", waits("d", notify.clone()));
        sleep(1).await;
        notify.notify_one();
        sleep(1).await;
    });
    scenario("one that was picked and goes passes it on", async {
        let notify = Arc::new(Notify::new());
        let a = go("a", waits("a", notify.clone()));
        let b = go("b", waits("b", notify.clone()));
        sleep(1).await;
        notify.notify_one();
        a.abort();
        b.await.unwrap();
        let c = go("c", waits("c", notify.clone()));
        sleep(1).await;
        notify.notify_one();
        c.abort();
        sleep(1).await;
        notify.notified().await;
        say("main has it");
    });
    scenario("enable", async {
        let notify = Notify::new();
        let notified = notify.notified();
        tokio::pin!(notified);
        say(notified.as_mut().enable());
        notify.notify_one();
        say(notified.as_mut().enable());
        notified.await;
        say("end");
    });
}
