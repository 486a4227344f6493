// Box::pin gives futures of different types one type.
use std::future::Future;
use std::pin::Pin;
use tokio::time::{sleep, Duration, Instant};

type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;

fn countdown(n: u64) -> BoxFuture<u64> {
    Box::pin(async move {
        if n == 0 {
            return 0;
        }
        sleep(Duration::from_millis(n)).await;
        n + countdown(n - 1).await
    })
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    println!("{} after {:?}", countdown(4).await, start.elapsed());
    let jobs: Vec<(&str, BoxFuture<u64>)> =
        vec![("ready", Box::pin(std::future::ready(1))), ("block", Box::pin(async { 2 })), ("count", countdown(2))];
    for (name, job) in jobs {
        println!("{name} {}", job.await);
    }
    let handlers: Vec<Box<dyn Fn(u64) -> BoxFuture<u64>>> =
        vec![Box::new(|n| Box::pin(async move { n * 2 })), Box::new(countdown)];
    for handler in &handlers {
        println!("{}", handler(3).await);
    }
}
