// A woken main waits until the queue is empty or 61 tasks have been polled, whichever comes first.
async fn work(n: i32) -> i32 {
    println!("task {}", n);
    n
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let first = tokio::spawn(work(1));
    for n in 2..=100 {
        tokio::spawn(work(n));
    }
    println!("main awaits task {}", first.await.unwrap());
    println!("main ends");
}
