// The task that spent its budget is queued at once, before tasks that yielded and behind those already queued.
use tokio::task::yield_now;
use tokio::time::{sleep, Duration};

async fn spender() {
    for _ in 0..128 {
        sleep(Duration::from_millis(0)).await;
    }
    println!("spender has spent 128");
    sleep(Duration::from_millis(0)).await;
    println!("spender goes on");
}

async fn yielder() {
    println!("yielder before");
    yield_now().await;
    println!("yielder after");
}

async fn plain() {
    println!("plain");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let a = tokio::spawn(yielder());
    let b = tokio::spawn(spender());
    let c = tokio::spawn(plain());
    let _ = tokio::join!(a, b, c);
}
