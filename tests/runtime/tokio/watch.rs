#[path = "story/story.rs"]
mod story;
use story::*;
use tokio::sync::watch;

fn main() {
    scenario("only the latest is seen", async {
        let (tx, mut rx) = watch::channel(0);
        let a = go("a", async move {
            while rx.changed().await.is_ok() {
                say(format!("a sees {}", *rx.borrow_and_update()));
            }
            say(format!("a end {}", *rx.borrow()));
        });
        sleep(1).await;
        tx.send(1).unwrap();
        tx.send(2).unwrap();
        sleep(1).await;
        tx.send(3).unwrap();
        tokio::task::yield_now().await;
        tx.send(4).unwrap();
        drop(tx);
        a.await.unwrap();
    });
    scenario("versions", async {
        let (tx, mut rx) = watch::channel(0);
        say(format!("{:?}", rx.has_changed().ok()));
        tx.send_modify(|v| *v += 5);
        say(format!("{:?} {} {:?}", rx.has_changed().ok(), *rx.borrow(), rx.has_changed().ok()));
        let mut other = tx.subscribe();
        say(format!("{:?} {}", other.has_changed().ok(), *rx.borrow_and_update()));
        say(format!("{:?}", rx.has_changed().ok()));
        rx.mark_changed();
        rx.changed().await.unwrap();
        other.mark_changed();
        other.mark_unchanged();
        say(format!("{:?} {} {}", other.has_changed().ok(), tx.receiver_count(), tx.sender_count()));
        say(tx.send_replace(9));
        drop(rx);
        drop(other);
        say(format!("{:?} {}", tx.send(10).is_err(), tx.is_closed()));
        say(tx.send_replace(11));
        say(*tx.borrow());
    });
    scenario("changed marks the latest as seen", async {
        let (tx, mut rx) = watch::channel(0);
        let a = go("a", async move {
            rx.changed().await.unwrap();
            say("a changed");
            rx.changed().await.unwrap();
            say("a changed again");
        });
        for i in 1..4 {
            tx.send(i).unwrap();
        }
        sleep(1).await;
        tx.send(4).unwrap();
        a.await.unwrap();
    });
    scenario("wait_for", async {
        let (tx, mut rx) = watch::channel(0);
        let a = go("a", async move {
            let value = *rx.wait_for(|v| *v >= 3).await.unwrap();
            say(format!("a has {value}"));
            say(format!("a {}", rx.wait_for(|v| *v > 9).await.is_err()));
        });
        for i in 1..6 {
            sleep(1).await;
            tx.send(i).ok();
        }
        drop(tx);
        a.await.unwrap();
    });
    scenario("the receivers go", async {
        let (tx, rx) = watch::channel(0);
        let a = go("a", async move {
            tx.closed().await;
            say("a closed");
        });
        let other = rx.clone();
        sleep(1).await;
        drop(rx);
        sleep(1).await;
        drop(other);
        a.await.unwrap();
    });
    scenario("changes use the budget up", async {
        let (tx, mut rx) = watch::channel(0);
        go("b", async { say("b") });
        for i in 0..200 {
            tx.send(i).unwrap();
            rx.changed().await.unwrap();
        }
        say("end");
    });
}
