// timeout gives Ok with the value or Err(Elapsed); the future inside is dropped.
use tokio::sync::oneshot;
use tokio::time::{error::Elapsed, sleep, timeout, timeout_at, Duration, Instant};

async fn slow(ms: u64) -> Result<u64, String> {
    sleep(Duration::from_millis(ms)).await;
    Ok(ms)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let limit = Duration::from_millis(20);
    println!("{:?} {:?}", timeout(limit, slow(10)).await, start.elapsed());
    let late: Result<_, Elapsed> = timeout(limit, slow(30)).await;
    let error = late.unwrap_err();
    println!("{error} | {error:?} | {:?}", start.elapsed());
    println!("{:?}", timeout(limit, slow(20)).await);
    println!("{:?}", timeout(Duration::ZERO, async { "ready at once" }).await);
    println!("{:?}", timeout_at(start + Duration::from_millis(60), slow(50)).await.is_err());
    println!("{:?}", timeout_at(start, async { 1 }).await);
    let (tx, rx) = oneshot::channel::<i32>();
    match timeout(limit, rx).await {
        Ok(Ok(v)) => println!("value {v}"),
        Ok(Err(e)) => println!("{e}"),
        Err(_) => println!("nothing in time, closed {}", tx.is_closed()),
    }
    let nested = timeout(Duration::from_millis(50), timeout(Duration::from_millis(10), slow(20))).await;
    println!("{nested:?} {:?}", start.elapsed());
    let t = timeout(limit, slow(5));
    println!("{:?}", t.into_inner().await);
}
