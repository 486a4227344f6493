// A future says Pending until it is ready, and must ask to be woken: this one wakes itself.
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

struct Countdown {
    left: u32,
}

impl Future for Countdown {
    type Output = &'static str;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        if self.left == 0 {
            return Poll::Ready("lift-off");
        }
        println!("{}", self.left);
        self.left -= 1;
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", Countdown { left: 3 }.await);
    let task = tokio::spawn(Countdown { left: 2 });
    println!("spawned");
    println!("{}", task.await.unwrap());
}
