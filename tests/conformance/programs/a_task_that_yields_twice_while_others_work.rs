// Between two yields everybody else gets a turn; a task woken by a handle is queued before the yielded ones.
use tokio::task::yield_now;

async fn counter(name: &str, rounds: i32) {
    for n in 1..=rounds {
        println!("{} {}", name, n);
        yield_now().await;
    }
    println!("{} ends", name);
}

async fn waiter() {
    println!("waiter starts");
    tokio::spawn(counter("inner", 2)).await.unwrap();
    println!("waiter ends");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let a = tokio::spawn(counter("a", 4));
    let b = tokio::spawn(waiter());
    let c = tokio::spawn(counter("c", 1));
    let _ = tokio::join!(a, b, c);
}
