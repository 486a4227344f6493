// std::future's small futures, and a poll_fn that counts.
use std::future::{pending, poll_fn, ready};
use std::task::Poll;
use tokio::time::{timeout, Duration};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("{}", ready(4).await);
    let mut polls = 0;
    let answer = poll_fn(|cx| {
        polls += 1;
        if polls < 4 {
            cx.waker().wake_by_ref();
            Poll::Pending
        } else {
            Poll::Ready(polls * 10)
        }
    })
    .await;
    println!("{answer} {polls}");
    let waited = timeout(Duration::from_millis(3), pending::<()>()).await;
    println!("{waited:?}");
    let p: Poll<i32> = Poll::Ready(3);
    println!("{:?} {:?} {} {}", p.map(|n| n + 1), Poll::<()>::Pending, p.is_ready(), p.is_pending());
}
