// poll_fn lets a task poll another future once, pinned, and look at the answer.
use std::future::{poll_fn, Future};
use std::pin::{pin, Pin};
use std::task::Poll;
use tokio::time::{sleep, Duration, Instant};

async fn poll_once<F: Future>(future: Pin<&mut F>) -> Poll<F::Output> {
    let mut future = Some(future);
    poll_fn(move |cx| Poll::Ready(future.take().unwrap().poll(cx))).await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut future = pin!(async {
        println!("first part");
        sleep(Duration::from_millis(20)).await;
        println!("second part");
        7
    });
    println!("{:?}", poll_once(future.as_mut()).await);
    println!("{:?}", poll_once(future.as_mut()).await);
    sleep(Duration::from_millis(30)).await;
    println!("{:?} at {:?}", poll_once(future.as_mut()).await, start.elapsed());
    let boxed = Box::pin(async { "boxed" });
    println!("{}", boxed.await);
    let again = sleep(Duration::from_millis(5));
    tokio::pin!(again);
    println!("{:?}", poll_once(again.as_mut()).await);
    again.as_mut().await;
    println!("{:?} {}", start.elapsed(), again.is_elapsed());
}
