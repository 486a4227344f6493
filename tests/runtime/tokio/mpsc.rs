#[path = "story/story.rs"]
mod story;
use story::*;

use tokio::sync::mpsc::{self, Receiver, Sender};

async fn sends(name: &'static str, tx: Sender<i64>, from: i64, count: i64) {
    for i in from..from + count {
        tx.send(i).await.unwrap();
        say(format!("{name} sent {i}"));
    }
}

async fn receives(mut rx: Receiver<i64>) {
    while let Some(i) = rx.recv().await {
        say(format!("got {i}"));
    }
    say("end");
}

fn main() {
    scenario("a bound of one", async {
        let (tx, rx) = mpsc::channel(1);
        let a = go("a", sends("a", tx, 0, 4));
        receives(rx).await;
        a.await.unwrap();
    });
    scenario("senders that wait are served in order", async {
        let (tx, mut rx) = mpsc::channel(2);
        for (i, name) in ["a", "b", "c", "d"].into_iter().enumerate() {
            go(name, sends(name, tx.clone(), i as i64 * 10, 2));
        }
        drop(tx);
        sleep(1).await;
        say(format!("{} {} {}", rx.len(), rx.capacity(), rx.max_capacity()));
        while let Some(i) = rx.recv().await {
            say(format!("got {i}"));
            sleep(1).await;
        }
    });
    scenario("unbounded", async {
        let (tx, mut rx) = mpsc::unbounded_channel();
        let a = go("a", async move {
            for i in 0..3 {
                tx.send(i).unwrap();
            }
            sleep(1).await;
            tx.send(3).unwrap();
            say("a done");
        });
        while let Some(i) = rx.recv().await {
            say(format!("got {i}"));
        }
        a.await.unwrap();
    });
    scenario("the receiver goes", async {
        let (tx, mut rx) = mpsc::channel::<i64>(1);
        let watching = tx.clone();
        let w = go("w", async move {
            watching.closed().await;
            say("w closed");
        });
        let a = go("a", async move {
            tx.send(1).await.unwrap();
            say("a sent 1");
            say(format!("a {:?}", tx.send(2).await.err()));
            say(format!("a {:?} {}", tx.try_send(3).err(), tx.is_closed()));
        });
        sleep(1).await;
        say(format!("got {:?}", rx.try_recv()));
        sleep(1).await;
        drop(rx);
        say("dropped");
        a.await.unwrap();
        w.await.unwrap();
    });
    scenario("close lets what was sent and reserved in", async {
        let (tx, mut rx) = mpsc::channel::<i64>(3);
        tx.send(1).await.unwrap();
        let a = go("a", async move {
            let permit = tx.reserve().await.unwrap();
            say(format!("a reserved, {} left", tx.capacity()));
            sleep(5).await;
            permit.send(2);
            say(format!("a sent, {:?}", tx.send(3).await.err()));
        });
        tokio::task::yield_now().await;
        rx.close();
        say(format!("closed {} {}", rx.is_closed(), rx.len()));
        while let Some(i) = rx.recv().await {
            say(format!("got {i}"));
        }
        say("end");
        a.await.unwrap();
    });
    scenario("a permit that is dropped after close ends the stream", async {
        let (tx, mut rx) = mpsc::channel::<i64>(2);
        let a = go("a", async move {
            let permit = tx.reserve().await.unwrap();
            sleep(5).await;
            drop(permit);
            say("a dropped the permit");
            sleep(5).await;
        });
        tokio::task::yield_now().await;
        rx.close();
        say(format!("got {:?}", rx.recv().await));
        a.await.unwrap();
    });
    scenario("try_send, try_recv, reserve_many", async {
        let (tx, mut rx) = mpsc::channel::<i64>(3);
        say(format!("{:?}", rx.try_recv()));
        for i in 0..4 {
            say(format!("{:?}", tx.try_send(i)));
        }
        say(format!("{} {}", tx.capacity(), rx.len()));
        let _ = rx.try_recv();
        say(format!("{} {}", tx.capacity(), rx.len()));
        say(format!("{}", tx.try_reserve_many(2).is_err()));
        let _ = rx.recv().await;
        {
            let mut permits = tx.reserve_many(2).await.unwrap();
            say(format!("{} {}", tx.capacity(), rx.len()));
            permits.next().unwrap().send(7);
            say(format!("{} {}", tx.capacity(), rx.len()));
        }
        say(format!("{} {}", tx.capacity(), rx.len()));
        say(format!("{}", tx.reserve_many(4).await.is_err()));
        let owned = tx.clone().reserve_owned().await.unwrap();
        say(format!("{} {}", tx.capacity(), tx.strong_count()));
        let again = owned.send(8);
        drop(tx);
        drop(again);
        for _ in 0..4 {
            say(format!("{:?}", rx.try_recv()));
        }
    });
    scenario("recv_many", async {
        let (tx, mut rx) = mpsc::channel::<i64>(4);
        let a = go("a", sends("a", tx, 0, 10));
        let mut buffer = Vec::new();
        loop {
            let n = rx.recv_many(&mut buffer, 3).await;
            say(format!("{n} {buffer:?}"));
            if n == 0 {
                break;
            }
        }
        a.await.unwrap();
    });
    scenario("weak senders", async {
        let (tx, mut rx) = mpsc::channel::<i64>(4);
        let weak = tx.downgrade();
        say(format!("{} {}", tx.strong_count(), tx.weak_count()));
        let again = weak.upgrade().unwrap();
        say(format!("{} {}", rx.sender_strong_count(), rx.sender_weak_count()));
        again.send(1).await.unwrap();
        drop(again);
        drop(tx);
        say(format!("{} {} {}", weak.upgrade().is_none(), weak.strong_count(), weak.weak_count()));
        say(format!("{:?} {:?}", rx.recv().await, rx.recv().await));
    });
    scenario("receiving uses the budget up", async {
        let (tx, rx) = mpsc::unbounded_channel::<i64>();
        for i in 0..200 {
            tx.send(i).unwrap();
        }
        drop(tx);
        let mut rx = rx;
        go("b", async { say("b") });
        let mut sum = 0;
        while let Some(i) = rx.recv().await {
            sum += i;
        }
        say(sum);
    });
    scenario("an aborted sender that was just given room passes it on", async {
        let (tx, mut rx) = mpsc::channel::<i64>(1);
        tx.send(0).await.unwrap();
        let a = go("a", sends("a", tx.clone(), 1, 1));
        let b = go("b", sends("b", tx.clone(), 2, 1));
        tokio::task::yield_now().await;
        say(format!("{:?}", rx.try_recv()));
        a.abort();
        b.await.unwrap();
        say(format!("{:?} {:?}", rx.try_recv(), rx.try_recv()));
    });
    scenario("what is unread is dropped with the receiver", async {
        let (tx, rx) = mpsc::channel::<Noisy>(4);
        tx.send(Noisy("one")).await.ok();
        tx.send(Noisy("two")).await.ok();
        drop(rx);
        say("receiver gone");
        let _ = tx.send(Noisy("three")).await;
        say("end");
    });
}
