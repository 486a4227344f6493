// main itself blocks before its first await: the spawned task starts only afterwards.
use tokio::time::Duration;

async fn work() {
    println!("task");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let handle = tokio::spawn(work());
    std::thread::sleep(Duration::from_millis(30));
    println!("main has blocked 30 ms");
    handle.await.unwrap();
}
