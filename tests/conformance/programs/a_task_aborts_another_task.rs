// One task owns the handle of another and aborts it; the aborted one stops at its sleep.
use tokio::task::JoinHandle;
use tokio::time::{sleep, Duration};

async fn ticking() {
    let mut n = 0;
    loop {
        sleep(Duration::from_millis(10)).await;
        n += 1;
        println!("tick {}", n);
    }
}

async fn killer(handle: JoinHandle<()>) {
    sleep(Duration::from_millis(35)).await;
    println!("abort");
    handle.abort();
    println!("{:?}", handle.await);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let victim = tokio::spawn(ticking());
    tokio::spawn(killer(victim)).await.unwrap();
    println!("end");
}
