// Only the aborted task ends early; its neighbours are not touched.
use tokio::time::{sleep, Duration};

async fn work(name: &str) -> String {
    sleep(Duration::from_millis(50)).await;
    println!("{} done", name);
    name.to_string()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let a = tokio::spawn(work("a"));
    let b = tokio::spawn(work("b"));
    let c = tokio::spawn(work("c"));
    sleep(Duration::from_millis(20)).await;
    b.abort();
    let (a, b, c) = tokio::join!(a, b, c);
    println!("{:?}", a.unwrap());
    println!("{}", b.is_err());
    println!("{:?}", c.unwrap());
}
