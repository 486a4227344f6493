// blocking_send and blocking_recv_many for plain threads.
use std::thread;
use tokio::runtime::Runtime;
use tokio::sync::mpsc;

fn main() {
    let (tx, mut rx) = mpsc::channel::<u8>(1);
    let thread = thread::spawn(move || {
        Runtime::new().unwrap().block_on(async move {
            let mut all = Vec::new();
            while let Some(n) = rx.recv().await {
                all.push(n);
            }
            all
        })
    });
    for n in 1..=3 {
        tx.blocking_send(n).unwrap();
    }
    drop(tx);
    println!("{:?}", thread.join().unwrap());
    let (tx, mut rx) = mpsc::channel(5);
    for n in 0..4 {
        tx.blocking_send(n).unwrap();
    }
    let mut buffer = Vec::new();
    println!("{} {}", rx.blocking_recv_many(&mut buffer, 3), rx.len());
    println!("{buffer:?}");
}
