// An AbortHandle can abort and ask, but not await.
use tokio::task::AbortHandle;
use tokio::time::{sleep, Duration};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut handles: Vec<AbortHandle> = Vec::new();
    let mut tasks = Vec::new();
    for n in 1..=3u64 {
        let task = tokio::spawn(async move {
            sleep(Duration::from_millis(10 * n)).await;
            n
        });
        handles.push(task.abort_handle());
        tasks.push(task);
    }
    println!("{}", handles[0].id() == tasks[0].id());
    sleep(Duration::from_millis(15)).await;
    println!("{:?}", handles.iter().map(|h| h.is_finished()).collect::<Vec<_>>());
    for handle in &handles {
        handle.clone().abort();
    }
    for task in tasks {
        match task.await {
            Ok(n) => println!("{n} made it"),
            Err(e) if e.is_cancelled() => println!("cancelled"),
            Err(e) => println!("{e}"),
        }
    }
    println!("{}", handles[2].is_finished());
}
