// `async ||` makes a closure whose body may await; AsyncFn is its bound.
use tokio::time::{sleep, Duration, Instant};

async fn twice<F: AsyncFn(u64) -> u64>(f: F) -> u64 {
    f(f(3).await).await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let factor = 4;
    let slow = async |n: u64| {
        sleep(Duration::from_millis(n)).await;
        n * factor
    };
    println!("{} {:?}", twice(&slow).await, start.elapsed());
    println!("{}", slow(1).await);
    let mut log = Vec::new();
    let mut note = async |text: &str| log.push(text.len());
    note("ab").await;
    note("abc").await;
    println!("{log:?}");
}
