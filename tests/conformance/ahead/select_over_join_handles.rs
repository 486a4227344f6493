// A JoinHandle by reference in select!: the loser still runs and can be awaited later.
use tokio::time::{sleep, Duration};

async fn work(ms: u64) -> u64 {
    sleep(Duration::from_millis(ms)).await;
    ms
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut a = tokio::spawn(work(20));
    let mut b = tokio::spawn(work(10));
    let mut done = Vec::new();
    let (mut a_open, mut b_open) = (true, true);
    while a_open || b_open {
        tokio::select! {
            r = &mut a, if a_open => { done.push(r.unwrap()); a_open = false; }
            r = &mut b, if b_open => { done.push(r.unwrap()); b_open = false; }
        }
    }
    println!("{done:?}");
    let late = tokio::spawn(work(50));
    tokio::select! {
        _ = late => println!("never"),
        _ = sleep(Duration::from_millis(5)) => println!("dropped the handle, not the task"),
    }
}
