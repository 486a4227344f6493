// The future stores the waker; another task wakes it when the value is there.
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use tokio::time::{sleep, Duration, Instant};

#[derive(Default)]
struct Shared {
    value: Option<i32>,
    waker: Option<Waker>,
    polls: u32,
}

struct Promise(Arc<Mutex<Shared>>);

impl Future for Promise {
    type Output = (i32, u32);

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<(i32, u32)> {
        let mut shared = self.0.lock().unwrap();
        shared.polls += 1;
        match shared.value.take() {
            Some(value) => Poll::Ready((value, shared.polls)),
            None => {
                shared.waker = Some(cx.waker().clone());
                Poll::Pending
            }
        }
    }
}

fn fulfil(shared: &Mutex<Shared>, value: i32) {
    let mut shared = shared.lock().unwrap();
    shared.value = Some(value);
    if let Some(waker) = shared.waker.take() {
        waker.wake();
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let shared = Arc::new(Mutex::new(Shared::default()));
    let other = shared.clone();
    tokio::spawn(async move {
        sleep(Duration::from_millis(40)).await;
        fulfil(&other, 5);
    });
    let (value, polls) = Promise(shared.clone()).await;
    println!("{value} after {polls} polls, {:?}", start.elapsed());
    fulfil(&shared, 6);
    println!("{:?}", Promise(shared).await);
}
