#[path = "story/story.rs"]
mod story;
use story::*;
use tokio::sync::{mpsc, oneshot};

struct Named<F>(std::pin::Pin<Box<F>>, Noisy);
impl<F: std::future::Future> std::future::Future for Named<F> {
    type Output = F::Output;
    fn poll(mut self: std::pin::Pin<&mut Self>, cx: &mut std::task::Context<'_>) -> std::task::Poll<F::Output> {
        say(format!("poll {}", self.1 .0));
        self.0.as_mut().poll(cx)
    }
}
fn named<F: std::future::Future>(name: &'static str, future: F) -> Named<F> {
    Named(Box::pin(future), Noisy(name))
}

fn main() {
    scenario("biased: the first that is ready wins, all are dropped in order before the handler", async {
        tokio::select! { biased;
            _ = named("a", sleep(20)) => say("a wins"),
            _ = named("b", sleep(10)) => say("b wins"),
            _ = named("c", sleep(10)) => say("c wins"),
        }
        say("end");
    });
    scenario("preconditions and patterns", async {
        let mut left = 2;
        for _ in 0..4 {
            tokio::select! { biased;
                _ = named("a", async {}), if left > 0 => { left -= 1; say("a") }
                Some(i) = named("b", async { None::<i64> }) => say(format!("b {i}")),
                _ = named("c", sleep(1)), if left == 0 => say("c"),
                else => say("else"),
            }
            if left == 0 {
                left = -1;
            }
        }
    });
    scenario("all are disabled", async {
        let a = go("a", async {
            tokio::select! { biased;
                Some(_) = named("x", async { None::<i64> }) => say("never"),
                _ = named("y", async {}), if false => say("never"),
            }
        });
        std::panic::set_hook(Box::new(|_| {}));
        say(a.await.unwrap_err());
    });
    scenario("a loop over channels", async {
        let (tx, mut rx) = mpsc::channel(2);
        let (stop, mut stopped) = oneshot::channel::<()>();
        let a = go("a", async move {
            for i in 0..4 {
                tx.send(i).await.ok();
                sleep(3).await;
            }
            stop.send(()).ok();
            sleep(1).await;
        });
        let mut ticks = 0;
        loop {
            tokio::select! { biased;
                _ = &mut stopped => break,
                Some(i) = rx.recv() => say(format!("got {i}")),
                _ = sleep(2) => { ticks += 1; say(format!("tick {ticks}")) }
            }
        }
        a.await.unwrap();
        say("end");
    });
    scenario("one branch", async {
        tokio::select! {
            value = async { sleep(1).await; 5 } => say(value),
        }
    });
    scenario("try_join: the first error ends it", async {
        let result = tokio::try_join!(
            named("a", async { sleep(1).await; Ok::<_, &str>(1) }),
            named("b", async { sleep(2).await; Err::<i64, _>("b failed") }),
            named("c", async { sleep(3).await; Ok(Noisy("c's")) }),
        );
        say(format!("{:?}", result.err()));
    });
    scenario("try_join: all are Ok", async {
        let result = tokio::try_join!(
            named("a", async { sleep(2).await; Ok::<_, &str>(1) }),
            named("b", async { Ok(2) }),
            named("c", async { sleep(1).await; Ok(3) }),
        );
        say(format!("{:?}", result));
    });
    scenario("try_join: an error at the first poll leaves the rest unpolled", async {
        let result = tokio::try_join!(
            named("a", sleep_ok(1)),
            named("b", async { Err::<i64, _>("b") }),
            named("c", sleep_ok(1)),
        );
        say(format!("{:?}", result));
    });
}

async fn sleep_ok(ms: u64) -> Result<u64, &'static str> {
    sleep(ms).await;
    Ok(ms)
}
