// join! takes any futures at once: a handle, a call, a stored block; each gives its own kind of value.
use tokio::time::{sleep, Duration, Instant};

async fn work(name: &str, ms: u64) -> u64 {
    println!("{} starts", name);
    sleep(Duration::from_millis(ms)).await;
    println!("{} ends", name);
    ms
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let block = async {
        println!("block starts");
        sleep(Duration::from_millis(20)).await;
        println!("block ends");
        "text"
    };
    let handle = tokio::spawn(work("task", 30));
    let (a, b, c) = tokio::join!(handle, work("call", 10), block);
    println!("{} {} {}", a.unwrap(), b, c);
    println!("{} ms", start.elapsed().as_millis());
}
