// A task that always finds a message is sent to the back after 128; coop's unconstrained lifts that.
use std::future::poll_fn;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::Poll;
use tokio::sync::mpsc;
use tokio::task::unconstrained;

static OTHER: AtomicU32 = AtomicU32::new(0);

async fn drain(rx: &mut mpsc::UnboundedReceiver<u32>, n: u32) {
    let mut last = OTHER.load(Ordering::Relaxed);
    for i in 0..n {
        rx.recv().await.unwrap();
        if OTHER.load(Ordering::Relaxed) != last {
            last = OTHER.load(Ordering::Relaxed);
            println!("the other ran before message {i}");
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = mpsc::unbounded_channel();
    for n in 0..800 {
        tx.send(n).unwrap();
    }
    let ticker = tokio::spawn(async {
        poll_fn(|cx| {
            OTHER.fetch_add(1, Ordering::Relaxed);
            cx.waker().wake_by_ref();
            Poll::<()>::Pending
        })
        .await
    });
    let work = tokio::spawn(async move {
        drain(&mut rx, 400).await;
        println!("unconstrained from here");
        unconstrained(drain(&mut rx, 400)).await;
        println!("drained");
    });
    work.await.unwrap();
    ticker.abort();
    println!("{}", ticker.await.unwrap_err().is_cancelled());
}
