// watch for a configuration: a worker restarts its deadline when the timeout changes.
use tokio::sync::watch;
use tokio::time::{self, Duration, Instant};

#[derive(Debug, Clone, PartialEq)]
struct Config {
    timeout: Duration,
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (tx, mut rx) = watch::channel(Config { timeout: Duration::from_millis(50) });
    tokio::spawn(async move {
        time::sleep(Duration::from_millis(10)).await;
        let new = Config { timeout: Duration::from_millis(20) };
        if *tx.borrow() != new {
            tx.send(new).unwrap();
        }
        time::sleep(Duration::from_secs(1)).await;
    });
    let start = Instant::now();
    let mut timeout = rx.borrow().timeout;
    let operation = async { time::sleep(Duration::from_secs(5)).await };
    tokio::pin!(operation);
    let deadline = time::sleep(timeout);
    tokio::pin!(deadline);
    loop {
        tokio::select! {
            _ = &mut deadline => {
                println!("timed out at {:?}", start.elapsed());
                break;
            }
            _ = &mut operation => println!("never"),
            _ = rx.changed() => {
                timeout = rx.borrow_and_update().timeout;
                println!("changed to {timeout:?}");
                deadline.as_mut().reset(start + timeout);
            }
        }
    }
}
