// poll_recv and poll_fn: a receiver in a future of your own.
use std::future::{poll_fn, Future};
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::mpsc;

struct Sum {
    rx: mpsc::Receiver<u32>,
    total: u32,
}

impl Future for Sum {
    type Output = u32;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u32> {
        loop {
            match self.rx.poll_recv(cx) {
                Poll::Ready(Some(n)) => self.total += n,
                Poll::Ready(None) => return Poll::Ready(self.total),
                Poll::Pending => {
                    println!("pending at {}", self.total);
                    return Poll::Pending;
                }
            }
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, rx) = mpsc::channel(2);
    let sum = tokio::spawn(Sum { rx, total: 0 });
    for n in 1..=5 {
        tx.send(n).await.unwrap();
    }
    drop(tx);
    println!("{}", sum.await.unwrap());
    let (tx, mut rx) = mpsc::unbounded_channel();
    tx.send('a').unwrap();
    tx.send('b').unwrap();
    let mut buffer = Vec::new();
    let n = poll_fn(|cx| rx.poll_recv_many(cx, &mut buffer, 10)).await;
    println!("{n} {buffer:?}");
}
