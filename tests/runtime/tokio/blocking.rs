#[path = "story/story.rs"]
mod story;
use story::*;
use std::time::Duration;
use tokio::task::spawn_blocking;

fn block(ms: u64) {
    std::thread::sleep(Duration::from_millis(ms));
}

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    // Under a paused clock the time of the pool's threads is not Tokio's: it stands still while they work.
    scenario("a closure runs on a thread of its own", async {
        go("other", async { sleep(5).await; say("other") });
        let handle = spawn_blocking(|| { block(50); 7 });
        say("spawned");
        say(format!("{:?}", handle.await.unwrap()));
        sleep(10).await;
        say("end");
    });
    scenario("several at a time", async {
        let mut handles = Vec::new();
        for i in [90, 30, 60] {
            handles.push(spawn_blocking(move || { block(i); i }));
        }
        for handle in handles {
            say(handle.await.unwrap());
        }
    });
    scenario("panic", async {
        let handle = spawn_blocking(|| { block(10); panic!("no") });
        say(handle.await.unwrap_err().is_panic());
    });
    scenario("one that runs cannot be aborted", async {
        let handle = spawn_blocking(|| { block(50); 3 });
        block(20);
        handle.abort();
        say(handle.await.unwrap());
    });
    scenario("the runtime waits for them", async {
        let _ = spawn_blocking(|| { block(50); println!("done at last") });
        block(20);
        say("main ends");
    });
}
