// Without arguments tokio::main takes multi_thread: a task runs while main blocks its own thread.
use std::time::Duration;

async fn work() {
    println!("task");
}

#[tokio::main]
async fn main() {
    let handle = tokio::spawn(work());
    std::thread::sleep(Duration::from_millis(100));
    println!("main, task finished: {}", handle.is_finished());
}
