#[path = "story/story.rs"]
mod story;
use story::*;

use tokio::sync::oneshot;

fn main() {
    scenario("a value comes", async {
        let (tx, rx) = oneshot::channel();
        let a = go("a", async move { say(format!("{:?}", rx.await)) });
        sleep(5).await;
        say(format!("{:?}", tx.send(7)));
        say("sent");
        a.await.unwrap();
    });
    scenario("sent before it is awaited", async {
        let (tx, rx) = oneshot::channel();
        tx.send(7).unwrap();
        say(format!("{:?}", rx.await));
    });
    scenario("the sender goes", async {
        let (tx, rx) = oneshot::channel::<i64>();
        let a = go("a", async move { say(format!("{:?}", rx.await)) });
        sleep(5).await;
        drop(tx);
        a.await.unwrap();
    });
    scenario("the receiver goes", async {
        let (mut tx, rx) = oneshot::channel::<i64>();
        let a = go("a", async move {
            tx.closed().await;
            say(format!("closed {}", tx.is_closed()));
            say(format!("{:?}", tx.send(1)));
        });
        sleep(5).await;
        drop(rx);
        say("dropped");
        a.await.unwrap();
    });
    scenario("close and try_recv", async {
        let (tx, mut rx) = oneshot::channel::<i64>();
        say(format!("{:?}", rx.try_recv()));
        rx.close();
        say(format!("{:?} {:?}", tx.send(1), rx.try_recv()));
        let (tx, mut rx) = oneshot::channel::<i64>();
        tx.send(2).unwrap();
        rx.close();
        say(format!("{:?}", rx.try_recv()));
        say(format!("{:?}", rx.try_recv()));
    });
    scenario("an unread value goes with the receiver", async {
        let (tx, rx) = oneshot::channel();
        tx.send(Noisy("value")).ok();
        say("sent");
        drop(rx);
        say("end");
    });
}
