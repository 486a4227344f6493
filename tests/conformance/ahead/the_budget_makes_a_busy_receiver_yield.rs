// A task that always finds a message is sent to the back after 128; coop's unconstrained lifts that.
use std::cell::Cell;
use tokio::sync::mpsc;
use tokio::task::unconstrained;

thread_local! {
    static OTHER: Cell<u32> = const { Cell::new(0) };
}

async fn drain(rx: &mut mpsc::UnboundedReceiver<u32>, n: u32) {
    let mut last = OTHER.get();
    for i in 0..n {
        rx.recv().await.unwrap();
        if OTHER.get() != last {
            last = OTHER.get();
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
        loop {
            OTHER.set(OTHER.get() + 1);
            tokio::task::yield_now().await;
        }
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
