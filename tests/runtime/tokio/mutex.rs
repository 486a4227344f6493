#[path = "story/story.rs"]
mod story;
use std::sync::Arc;
use story::*;

use tokio::sync::Mutex;

async fn add(name: &'static str, mutex: Arc<Mutex<i64>>, times: usize, ms: u64) {
    for _ in 0..times {
        let mut guard = mutex.lock().await;
        *guard += 1;
        say(format!("{name} locks {}", *guard));
        sleep(ms).await;
    }
}

fn main() {
    scenario("fair", async {
        let mutex = Arc::new(Mutex::new(0));
        let a = go("a", add("a", mutex.clone(), 3, 10));
        let b = go("b", add("b", mutex.clone(), 2, 10));
        let c = go("c", add("c", mutex.clone(), 1, 10));
        for handle in [a, b, c] {
            handle.await.unwrap();
        }
        say(*mutex.lock().await);
    });
    scenario("without contention nobody waits", async {
        let mutex = Arc::new(Mutex::new(0));
        let a = go("a", add("a", mutex.clone(), 2, 0));
        a.await.unwrap();
        say(format!("try {}", mutex.try_lock().is_ok()));
        let guard = mutex.lock().await;
        say(format!("try {}", mutex.try_lock().is_ok()));
        drop(guard);
    });
    scenario("an aborted waiter leaves the queue", async {
        let mutex = Arc::new(Mutex::new(0));
        let a = go("a", add("a", mutex.clone(), 1, 10));
        let b = go("b", add("b", mutex.clone(), 1, 10));
        let c = go("c", add("c", mutex.clone(), 1, 10));
        sleep(5).await;
        b.abort();
        sleep(1).await;
        c.await.unwrap();
        a.await.unwrap();
    });
    scenario("an aborted waiter that was just given the lock passes it on", async {
        let mutex = Arc::new(Mutex::new(0));
        let guard = mutex.lock().await;
        let b = go("b", add("b", mutex.clone(), 1, 10));
        let c = go("c", add("c", mutex.clone(), 1, 10));
        tokio::task::yield_now().await;
        drop(guard);
        b.abort();
        say(format!("try {}", mutex.try_lock().is_ok()));
        c.await.unwrap();
    });
    scenario("a panic unlocks and does not poison", async {
        std::panic::set_hook(Box::new(|_| {}));
        let mutex = Arc::new(Mutex::new(0));
        let other = mutex.clone();
        let a = go("a", async move {
            let mut guard = other.lock().await;
            *guard = 7;
            sleep(5).await;
            panic!("a");
        });
        let b = go("b", add("b", mutex.clone(), 1, 1));
        say(format!("a {}", a.await.unwrap_err().is_panic()));
        b.await.unwrap();
    });
    scenario("who unlocks and locks again goes to the back", async {
        let mutex = Arc::new(Mutex::new(0));
        let a = go("a", add("a", mutex.clone(), 2, 0));
        let b = go("b", add("b", mutex.clone(), 2, 0));
        a.await.unwrap();
        b.await.unwrap();
    });
}
