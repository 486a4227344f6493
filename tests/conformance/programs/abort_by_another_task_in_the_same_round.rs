// Two tasks queued one after the other: the first gets its first poll, then the second aborts it at its sleep.
use tokio::task::JoinHandle;
use tokio::time::{sleep, Duration};

async fn aborter(handle: JoinHandle<()>) {
    handle.abort();
    println!("abort asked");
}

async fn victim() {
    println!("victim starts");
    sleep(Duration::from_millis(10)).await;
    println!("never printed");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let handle = tokio::spawn(victim());
    tokio::spawn(aborter(handle));
    sleep(Duration::from_millis(20)).await;
    println!("end");
}
