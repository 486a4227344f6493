// &mut rx in a select! inside a loop, next to an interval.
use tokio::sync::oneshot;
use tokio::time::{interval, sleep, Duration};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (send, mut recv) = oneshot::channel();
    let mut ticks = interval(Duration::from_millis(100));
    tokio::spawn(async move {
        sleep(Duration::from_millis(250)).await;
        send.send("shut down").unwrap();
    });
    loop {
        tokio::select! {
            _ = ticks.tick() => println!("another 100 ms"),
            message = &mut recv => {
                println!("got {:?}", message.unwrap());
                break;
            }
        }
    }
}
