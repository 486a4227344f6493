// wait_for looks at the value there is first; a panic in the sender's task closes the channel.
use tokio::sync::watch;
use tokio::time::{sleep, Duration, Instant};

#[derive(Debug, PartialEq, Clone, Copy)]
enum State {
    Starting,
    Ready { port: u16 },
    Stopped,
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let (tx, mut rx) = watch::channel(State::Starting);
    println!("{:?}", *rx.wait_for(|s| matches!(s, State::Starting)).await.unwrap());
    let server = tokio::spawn(async move {
        sleep(Duration::from_millis(100)).await;
        tx.send_if_modified(|state| {
            let changes = *state == State::Starting;
            *state = State::Ready { port: 8080 };
            changes
        });
        sleep(Duration::from_millis(100)).await;
        panic!("down");
    });
    if let State::Ready { port } = *rx.wait_for(|s| *s != State::Starting).await.unwrap() {
        println!("ready on {port} at {:?}", start.elapsed());
    }
    let end = rx.wait_for(|s| *s == State::Stopped).await.map(|s| *s);
    println!("{end:?} at {:?} {}", start.elapsed(), server.await.unwrap_err().is_panic());
}
