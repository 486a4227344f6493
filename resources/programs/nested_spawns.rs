// Tasks that spawn tasks: a family on paper, but the runtime knows no parents, only a queue.
use tokio::time::{sleep, Duration};

async fn worker(team: &str, n: u64) -> u64 {
    println!("{team}: worker {n} begins");
    sleep(Duration::from_millis(300 * n)).await;
    println!("{team}: worker {n} ends");
    n
}

async fn night_shift() {
    sleep(Duration::from_millis(1500)).await;
    println!("night shift: still here, though the one who called us has gone");
}

async fn leader(team: &str) -> u64 {
    // A task may spawn as many others as it likes and await them as main does.
    let first = tokio::spawn(worker("red", 1));
    let second = tokio::spawn(worker("blue", 2));
    // Nobody awaits this one. It outlives its spawner.
    tokio::spawn(night_shift());
    let (first, second) = tokio::join!(first, second);
    println!("{team}: both workers are back");
    first.unwrap() + second.unwrap()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let handle = tokio::spawn(leader("leader"));
    println!("main: {} parts of work done", handle.await.unwrap());
    // Without this sleep the night shift would be dropped in the middle.
    sleep(Duration::from_secs(1)).await;
    println!("main: the day is over");
}
