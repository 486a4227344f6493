// A struct that holds a pinned Sleep and is a future itself.
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::time::{Duration, Instant, Sleep};

struct HasSleep {
    sleep: Pin<Box<Sleep>>,
    rounds: u32,
}

impl Future for HasSleep {
    type Output = u32;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        while self.sleep.as_mut().poll(cx).is_ready() {
            self.rounds += 1;
            if self.rounds == 3 {
                return Poll::Ready(self.rounds);
            }
            let next = self.sleep.deadline() + Duration::from_millis(10);
            self.sleep.as_mut().reset(next);
        }
        Poll::Pending
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let future = HasSleep { sleep: Box::pin(tokio::time::sleep(Duration::from_millis(5))), rounds: 0 };
    println!("{} {:?}", future.await, start.elapsed());
}
