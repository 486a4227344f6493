// A future that holds two others and polls both: join written by hand.
use std::future::Future;
use std::pin::Pin;
use std::task::{ready, Context, Poll};
use tokio::time::{sleep, Duration, Instant};

type Boxed<T> = Pin<Box<dyn Future<Output = T>>>;

struct Both<A, B> {
    a: Boxed<A>,
    b: Boxed<B>,
    first: Option<A>,
    second: Option<B>,
}

impl<A: Unpin, B: Unpin> Future for Both<A, B> {
    type Output = (A, B);

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<(A, B)> {
        if self.first.is_none() {
            if let Poll::Ready(value) = self.a.as_mut().poll(cx) {
                self.first = Some(value);
            }
        }
        if self.second.is_none() {
            let value = ready!(self.b.as_mut().poll(cx));
            self.second = Some(value);
        }
        match self.first.take() {
            Some(first) => Poll::Ready((first, self.second.take().unwrap())),
            None => Poll::Pending,
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let slow = async {
        sleep(Duration::from_millis(30)).await;
        "slow"
    };
    let quick = async {
        sleep(Duration::from_millis(10)).await;
        3
    };
    let both = Both { a: Box::pin(slow), b: Box::pin(quick), first: None, second: None };
    println!("{:?} {:?}", both.await, start.elapsed());
}
