#[path = "story/story.rs"]
mod story;
use std::sync::Arc;
use story::*;

use tokio::sync::Semaphore;

async fn worker(name: &'static str, sem: Arc<Semaphore>, count: u32, ms: u64) {
    let permit = sem.acquire_many(count).await.unwrap();
    say(format!("{name} has {}, {} left", permit.num_permits(), sem.available_permits()));
    sleep(ms).await;
    drop(permit);
    say(format!("{name} gave back, {} left", sem.available_permits()));
}

fn main() {
    scenario("first come first served", async {
        let sem = Arc::new(Semaphore::new(2));
        let mut handles = Vec::new();
        for name in ["a", "b", "c", "d", "e"] {
            handles.push(go(name, worker(name, sem.clone(), 1, 10)));
        }
        for handle in handles {
            handle.await.unwrap();
        }
    });
    scenario("a big request is served bit by bit and keeps the small out", async {
        let sem = Arc::new(Semaphore::new(0));
        let big = go("big", worker("big", sem.clone(), 3, 1));
        let small = go("small", worker("small", sem.clone(), 1, 1));
        tokio::task::yield_now().await;
        for _ in 0..3 {
            sem.add_permits(1);
            say(format!("added, {} left, try {}", sem.available_permits(), sem.try_acquire().is_ok()));
            sleep(5).await;
        }
        big.await.unwrap();
        small.await.unwrap();
    });
    scenario("one that leaves the queue passes on what it was given", async {
        let sem = Arc::new(Semaphore::new(2));
        let big = go("big", worker("big", sem.clone(), 3, 1));
        let b = go("b", worker("b", sem.clone(), 1, 5));
        let c = go("c", worker("c", sem.clone(), 1, 5));
        let d = go("d", worker("d", sem.clone(), 1, 5));
        sleep(1).await;
        say(format!("{} left", sem.available_permits()));
        big.abort();
        say(format!("big {}", big.await.unwrap_err().is_cancelled()));
        for handle in [b, c, d] {
            handle.await.unwrap();
        }
        say(format!("{} left", sem.available_permits()));
    });
    scenario("closing wakes all in order", async {
        let sem = Arc::new(Semaphore::new(1));
        let mut handles = Vec::new();
        for (name, count) in [("a", 2), ("b", 1), ("c", 1)] {
            let sem = sem.clone();
            handles.push(go(name, async move { say(format!("{name} {}", sem.acquire_many(count).await.is_err())) }));
        }
        sleep(1).await;
        sem.close();
        say(format!("closed {}, {} left", sem.is_closed(), sem.available_permits()));
        for handle in handles {
            handle.await.unwrap();
        }
        say(format!("{} left, try {:?}", sem.available_permits(), sem.try_acquire().err()));
    });
    scenario("permits are split, merged and forgotten", async {
        let sem = Arc::new(Semaphore::new(5));
        let mut all = sem.acquire_many(4).await.unwrap();
        let mut two = all.split(2).unwrap();
        say(format!("{} {} {}", all.num_permits(), two.num_permits(), two.split(3).is_none()));
        all.forget();
        say(format!("{} left", sem.available_permits()));
        two.merge(sem.acquire().await.unwrap());
        say(format!("{} left", sem.available_permits()));
        drop(two);
        say(format!("{} left, {} forgotten", sem.available_permits(), sem.forget_permits(9)));
        say(format!("{:?}", sem.try_acquire_many(1).err()));
    });
    scenario("ready permits use the budget up", async {
        let sem = Arc::new(Semaphore::new(1));
        let other = sem.clone();
        let a = go("a", async move {
            for i in 0..300 {
                let _permit = other.acquire().await.unwrap();
                if i % 100 == 99 {
                    say(format!("a {i}"));
                }
            }
        });
        go("b", async { say("b") });
        a.await.unwrap();
    });
    scenario("a panic gives the permit back", async {
        let sem = Arc::new(Semaphore::new(1));
        let other = sem.clone();
        std::panic::set_hook(Box::new(|_| {}));
        let a = go("a", async move {
            let _permit = other.acquire().await.unwrap();
            sleep(5).await;
            panic!("a");
        });
        let b = go("b", worker("b", sem.clone(), 1, 1));
        say(format!("a {}", a.await.unwrap_err().is_panic()));
        b.await.unwrap();
    });
}
