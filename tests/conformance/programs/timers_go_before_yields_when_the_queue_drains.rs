// When the queue is empty the due timers are fired first, then the yielded tasks are woken.
use tokio::task::yield_now;
use tokio::time::{sleep, Duration};

async fn sleeper() {
    sleep(Duration::from_millis(5)).await;
    println!("sleeper");
}

async fn yielder(name: &str) {
    std::thread::sleep(Duration::from_millis(15));
    yield_now().await;
    println!("{}", name);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a = tokio::spawn(sleeper());
    let b = tokio::spawn(yielder("yielder 1"));
    let c = tokio::spawn(yielder("yielder 2"));
    let _ = tokio::join!(a, b, c);
}
