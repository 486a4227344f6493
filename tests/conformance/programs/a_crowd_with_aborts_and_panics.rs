// Thirty tasks; main aborts every third while they run, every fifth panics; the handles tell how each ended.
use tokio::time::{sleep, Duration};

async fn work(n: u64) -> u64 {
    sleep(Duration::from_millis(n % 7)).await;
    if n % 5 == 4 {
        panic!("task {}", n);
    }
    sleep(Duration::from_millis(n % 4)).await;
    println!("{} ends", n);
    n
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut handles = Vec::new();
    for n in 0..30 {
        let handle = tokio::spawn(work(n));
        if n == 9 {
            handle.abort();
        }
        handles.push(handle);
    }
    sleep(Duration::from_millis(4)).await;
    let mut i = 0;
    while i < handles.len() {
        if i % 3 == 0 {
            handles[i].abort();
        }
        i += 1;
    }
    for handle in handles {
        match handle.await {
            Ok(n) => println!("{} ok", n),
            Err(e) => println!("{}", e),
        }
    }
}
