#[path = "story/story.rs"]
mod story;
use story::*;
use tokio::task::{spawn_local, LocalSet};

async fn steps(name: &'static str, ms: u64) {
    let _noisy = Noisy(name);
    say(format!("{name} begins"));
    sleep(ms).await;
    say(format!("{name} ends"));
}

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    scenario("run_until: the future first, then the tasks", async {
        let local = LocalSet::new();
        let before = local.spawn_local(told("before", steps("before", 5)));
        local
            .run_until(told("until", async {
                let a = spawn_local(told("a", steps("a", 10)));
                let b = tokio::spawn(told("b", async { say("b") }));
                say("spawned");
                a.await.unwrap();
                b.await.unwrap();
                before.await.unwrap();
                say("until ends");
            }))
            .await;
        say("main");
    });
    scenario("the set itself is awaited", async {
        let local = LocalSet::new();
        local.spawn_local(told("a", async {
            spawn_local(told("c", steps("c", 7)));
            steps("a", 5).await;
        }));
        local.spawn_local(told("b", async {
            tokio::task::yield_now().await;
            say("b");
        }));
        told("set", local).await;
        say("main");
    });
    scenario("dropped, it drops its tasks, oldest first", async {
        let local = LocalSet::new();
        for name in ["a", "b", "c"] {
            local.spawn_local(told(name, steps(name, 50)));
        }
        local.run_until(sleep(1)).await;
        let d = local.spawn_local(told("d", steps("d", 50)));
        say("drop");
        drop(local);
        say(d.await.unwrap_err().is_cancelled());
    });
    scenario("61 tasks a poll", async {
        let local = LocalSet::new();
        go("other", async { say("other") });
        for i in 0..130 {
            local.spawn_local(async move {
                if i % 60 == 0 {
                    say(i);
                }
            });
        }
        told("set", local).await;
    });
    scenario("a panic and an abort", async {
        let local = LocalSet::new();
        let a = local.spawn_local(told("a", async { panic!("a") }));
        let b = local.spawn_local(told("b", steps("b", 50)));
        local
            .run_until(async {
                say(a.await.unwrap_err().is_panic());
                b.abort();
                say(b.await.unwrap_err().is_cancelled());
            })
            .await;
    });
    scenario("each local task has a budget of its own", async {
        let local = LocalSet::new();
        let a = local.spawn_local(told("a", async {
            for _ in 0..200 {
                tokio::task::consume_budget().await;
            }
            say("a");
        }));
        local
            .run_until(told("until", async {
                for _ in 0..100 {
                    tokio::task::consume_budget().await;
                }
                a.await.unwrap();
                for _ in 0..100 {
                    tokio::task::consume_budget().await;
                }
                say("until");
            }))
            .await;
    });
}
