#[path = "story/story.rs"]
mod story;
use story::*;
use tokio::sync::broadcast::{self, Receiver};

async fn receives(name: &'static str, mut rx: Receiver<i64>, pause: u64) {
    loop {
        match rx.recv().await {
            Ok(i) => say(format!("{name} got {i}")),
            Err(broadcast::error::RecvError::Lagged(n)) => say(format!("{name} lags {n}")),
            Err(broadcast::error::RecvError::Closed) => break,
        }
        if pause > 0 {
            sleep(pause).await;
        }
    }
    say(format!("{name} end"));
}

fn main() {
    scenario("all get all, in order", async {
        let (tx, rx) = broadcast::channel(4);
        let a = go("a", receives("a", rx, 0));
        let b = go("b", receives("b", tx.subscribe(), 0));
        sleep(1).await;
        for i in 0..3 {
            say(format!("{:?}", tx.send(i)));
        }
        say(format!("{} {} {}", tx.len(), tx.is_empty(), tx.receiver_count()));
        sleep(1).await;
        say(format!("{} {}", tx.len(), tx.is_empty()));
        tx.send(3).unwrap();
        drop(tx);
        a.await.unwrap();
        b.await.unwrap();
    });
    scenario("the slow lag", async {
        let (tx, rx) = broadcast::channel(3);
        let slow = go("slow", receives("slow", rx, 10));
        let fast = go("fast", receives("fast", tx.subscribe(), 0));
        for i in 0..12 {
            tx.send(i).unwrap();
            sleep(2).await;
        }
        drop(tx);
        slow.await.unwrap();
        fast.await.unwrap();
    });
    scenario("try_recv, late subscribers, nobody", async {
        let (tx, mut rx) = broadcast::channel::<i64>(2);
        say(format!("{:?}", rx.try_recv()));
        for i in 0..4 {
            tx.send(i).unwrap();
        }
        let mut late = rx.resubscribe();
        say(format!("{} {}", rx.len(), late.len()));
        for _ in 0..4 {
            say(format!("{:?}", rx.try_recv()));
        }
        tx.send(4).unwrap();
        say(format!("{:?} {}", late.try_recv(), tx.len()));
        drop(rx);
        say(format!("{}", tx.len()));
        drop(late);
        say(format!("{:?}", tx.send(5).is_err()));
        let mut again = tx.subscribe();
        drop(tx);
        say(format!("{:?}", again.try_recv()));
    });
    scenario("an aborted receiver is not woken", async {
        let (tx, rx) = broadcast::channel(2);
        let a = go("a", receives("a", rx, 0));
        let b = go("b", receives("b", tx.subscribe(), 0));
        sleep(1).await;
        a.abort();
        sleep(1).await;
        say(format!("{:?}", tx.send(1)));
        sleep(1).await;
        drop(tx);
        b.await.unwrap();
    });
}
