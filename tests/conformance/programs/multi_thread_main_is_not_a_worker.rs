// main blocks its own thread; the one worker runs the tasks meanwhile, in the order main spawned them.
use std::time::Duration;

async fn work(n: i32) {
    println!("task {}", n);
}

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() {
    tokio::spawn(work(1));
    tokio::spawn(work(2));
    tokio::spawn(work(3));
    std::thread::sleep(Duration::from_millis(100));
    println!("main");
}
