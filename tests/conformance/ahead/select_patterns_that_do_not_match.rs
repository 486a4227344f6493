// A branch whose pattern does not match is out for this select!; the others go on.
use tokio::sync::{mpsc, oneshot};
use tokio::time::{sleep, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let (tx, rx) = oneshot::channel::<u32>();
    let (list_tx, mut list) = mpsc::channel::<(u32, &str)>(1);
    drop(tx);
    tokio::spawn(async move {
        sleep(Duration::from_millis(10)).await;
        list_tx.send((1, "one")).await.unwrap();
    });
    tokio::select! {
        Ok(n) = rx => println!("never {n}"),
        Some((n, word)) = list.recv() => println!("{n} {word} at {:?}", start.elapsed()),
        else => println!("never"),
    }
    let answer = tokio::select! {
        biased;
        Some((2, _)) = list.recv() => "a two",
        Err(e) = async { "x".parse::<i32>() } => { println!("{e}"); "an error" }
    };
    println!("{answer}");
    let none = tokio::select! {
        Some(n) = async { None::<i32> } => n,
        else => -1,
    };
    println!("{none}");
}
