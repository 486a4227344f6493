// UnboundedSender::send is no async fn: it stores the value at once.
use tokio::sync::mpsc;

#[derive(Debug)]
enum Command {
    Add(i32),
    Print,
    Stop,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = mpsc::unbounded_channel();
    let worker = tokio::spawn(async move {
        let mut sum = 0;
        while let Some(command) = rx.recv().await {
            match command {
                Command::Add(n) => sum += n,
                Command::Print => println!("sum {sum}"),
                Command::Stop => break,
            }
        }
        (sum, rx.len(), rx.try_recv().is_ok())
    });
    for n in 1..=4 {
        tx.send(Command::Add(n)).unwrap();
    }
    tx.send(Command::Print).unwrap();
    tx.send(Command::Stop).unwrap();
    tx.send(Command::Add(100)).unwrap();
    println!("all stored, closed: {}", tx.is_closed());
    println!("{:?}", worker.await.unwrap());
    println!("{:?} {}", tx.send(Command::Print), tx.is_closed());
    let weak = tx.downgrade();
    let again = weak.upgrade().unwrap();
    println!("{} {} {}", again.same_channel(&tx), tx.strong_count(), tx.weak_count());
    tx.closed().await;
}
