// The arguments of the call are evaluated when spawn is called, its body when the task is polled.
use tokio::time::{sleep, Duration};

fn argument(n: i32) -> i32 {
    println!("argument {}", n);
    n
}

async fn work(n: i32) {
    println!("body {}", n);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(work(argument(1)));
    tokio::spawn(async { work(argument(2)).await });
    println!("main");
    sleep(Duration::from_millis(1)).await;
}
