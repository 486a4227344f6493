// impl Wake for a type of your own: a block_on in twenty lines that counts how often it was woken.
use std::future::Future;
use std::pin::pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

struct Counting(AtomicU32);

impl Wake for Counting {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

fn run<F: Future>(future: F) -> (F::Output, u32, u32) {
    let counting = Arc::new(Counting(AtomicU32::new(0)));
    let waker = Waker::from(counting.clone());
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(future);
    let mut polls = 0;
    loop {
        polls += 1;
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return (value, polls, counting.0.load(Ordering::SeqCst));
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:?}", run(async { 5 }));
    let (tx, rx) = tokio::sync::oneshot::channel();
    let mut tx = Some(tx);
    let mut asked = 0;
    let answer = run(async {
        let send = std::future::poll_fn(|cx| {
            asked += 1;
            if asked < 3 {
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
            Poll::Ready(tx.take().unwrap().send("sent").is_ok())
        });
        tokio::join!(send, rx)
    });
    println!("{answer:?}");
    println!("{}", Waker::noop().will_wake(Waker::noop()));
}
