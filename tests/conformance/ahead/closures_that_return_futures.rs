// A closure can build futures: nothing runs before the future is polled.
use std::future::Future;
use tokio::time::{sleep, Duration, Instant};

async fn retry<F, Fut>(mut attempts: u32, mut operation: F) -> Result<u32, String>
where
    F: FnMut(u32) -> Fut,
    Fut: Future<Output = Result<u32, String>>,
{
    let mut number = 0;
    loop {
        number += 1;
        match operation(number).await {
            Ok(value) => return Ok(value),
            Err(error) if attempts == 1 => return Err(error),
            Err(error) => println!("attempt {number}: {error}"),
        }
        attempts -= 1;
        sleep(Duration::from_millis(10 * u64::from(number))).await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let result = retry(5, |n| async move { if n < 3 { Err(format!("no {n}")) } else { Ok(n * 100) } }).await;
    println!("{result:?} after {:?}", start.elapsed());
    let result = retry(2, |n| async move { Err(format!("never {n}")) }).await;
    println!("{result:?} after {:?}", start.elapsed());
    let make = |label: &'static str| async move {
        println!("runs {label}");
        label.len()
    };
    let future = make("later");
    println!("made");
    println!("{}", future.await);
}
