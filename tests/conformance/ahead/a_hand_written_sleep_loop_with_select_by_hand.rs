// A race written with poll_fn: the first to be ready wins, the other is dropped.
use std::future::{poll_fn, Future};
use std::pin::Pin;
use std::task::Poll;
use tokio::time::{sleep, Duration, Instant};

#[derive(Debug)]
enum Either<A, B> {
    Left(A),
    Right(B),
}

async fn race<A: Future, B: Future>(a: A, b: B) -> Either<A::Output, B::Output> {
    let mut a = Box::pin(a);
    let mut b = Box::pin(b);
    poll_fn(|cx| {
        if let Poll::Ready(v) = Pin::new(&mut a).poll(cx) {
            return Poll::Ready(Either::Left(v));
        }
        b.as_mut().poll(cx).map(Either::Right)
    })
    .await
}

async fn after(ms: u64, text: &str) -> &str {
    sleep(Duration::from_millis(ms)).await;
    println!("{text} done");
    text
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    println!("{:?}", race(after(20, "a"), after(10, "b")).await);
    println!("{:?}", race(after(5, "c"), after(5, "d")).await);
    println!("{:?}", start.elapsed());
}
