// Only one handler runs, so all may change the same variable; the futures may not.
use tokio::sync::mpsc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx1, mut rx1) = mpsc::channel(8);
    let (tx2, mut rx2) = mpsc::channel(8);
    tokio::spawn(async move {
        for n in [1, 2, 3] {
            tx1.send(n).await.unwrap();
            tokio::task::yield_now().await;
        }
    });
    tokio::spawn(async move {
        for n in ["x", "y"] {
            tx2.send(n).await.unwrap();
            tokio::task::yield_now().await;
        }
    });
    let mut log = Vec::new();
    let mut open = 2;
    while open > 0 {
        tokio::select! {
            biased;
            n = rx1.recv(), if !rx1.is_closed() => match n {
                Some(n) => log.push(n.to_string()),
                None => { open -= 1; rx1.close(); }
            },
            s = rx2.recv(), if !rx2.is_closed() => if let Some(s) = s { log.push(s.to_string()) } else { open -= 1; rx2.close() },
            else => break,
        }
    }
    log.sort();
    println!("{log:?} {open}");
}
