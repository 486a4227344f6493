// Without biased; either of two ready branches may win, but one does each time and none is lost.
use tokio::sync::mpsc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx1, mut rx1) = mpsc::unbounded_channel();
    let (tx2, mut rx2) = mpsc::unbounded_channel();
    for n in 1..=50 {
        tx1.send(n).unwrap();
        tx2.send(n * 1000).unwrap();
    }
    drop(tx1);
    drop(tx2);
    let (mut sum, mut first, mut second) = (0, 0, 0);
    loop {
        tokio::select! {
            Some(n) = rx1.recv() => { sum += n; first += 1; }
            Some(n) = rx2.recv() => { sum += n; second += 1; }
            else => break,
        }
    }
    println!("{sum} {first} {second}");
}
