#[path = "story/story.rs"]
mod story;
use std::sync::Arc;
use story::*;

use tokio::sync::RwLock;

async fn reader(name: &'static str, lock: Arc<RwLock<i64>>, ms: u64) {
    let guard = lock.read().await;
    say(format!("{name} reads {}", *guard));
    sleep(ms).await;
    drop(guard);
    say(format!("{name} done"));
}

async fn writer(name: &'static str, lock: Arc<RwLock<i64>>, ms: u64) {
    let mut guard = lock.write().await;
    *guard += 1;
    say(format!("{name} writes {}", *guard));
    sleep(ms).await;
    drop(guard);
    say(format!("{name} done"));
}

fn main() {
    scenario("readers share, a waiting writer keeps later readers out", async {
        let lock = Arc::new(RwLock::new(0));
        let r1 = go("r1", reader("r1", lock.clone(), 10));
        let r2 = go("r2", reader("r2", lock.clone(), 20));
        let w = go("w", writer("w", lock.clone(), 10));
        let r3 = go("r3", reader("r3", lock.clone(), 10));
        let r4 = go("r4", reader("r4", lock.clone(), 10));
        let w2 = go("w2", writer("w2", lock.clone(), 10));
        sleep(1).await;
        say(format!("try {} {}", lock.try_read().is_ok(), lock.try_write().is_ok()));
        for handle in [r1, r2, w, r3, r4, w2] {
            handle.await.unwrap();
        }
    });
    scenario("an aborted writer lets the readers in", async {
        let lock = Arc::new(RwLock::new(0));
        let r1 = go("r1", reader("r1", lock.clone(), 10));
        let w = go("w", writer("w", lock.clone(), 10));
        let r2 = go("r2", reader("r2", lock.clone(), 10));
        sleep(2).await;
        w.abort();
        r2.await.unwrap();
        r1.await.unwrap();
    });
    scenario("a writer that downgrades reads on", async {
        let lock = Arc::new(RwLock::new(0));
        let mut guard = lock.write().await;
        *guard = 5;
        let w = go("w", writer("w", lock.clone(), 1));
        let r = go("r", reader("r", lock.clone(), 1));
        sleep(1).await;
        let guard = guard.downgrade();
        say(format!("downgraded {}, try {}", *guard, lock.try_read().is_ok()));
        sleep(5).await;
        drop(guard);
        w.await.unwrap();
        r.await.unwrap();
    });
    scenario("with a limit of readers", async {
        let lock = Arc::new(RwLock::with_max_readers(0, 2));
        let a = go("a", reader("a", lock.clone(), 10));
        let b = go("b", reader("b", lock.clone(), 20));
        let c = go("c", reader("c", lock.clone(), 10));
        for handle in [a, b, c] {
            handle.await.unwrap();
        }
    });
}
