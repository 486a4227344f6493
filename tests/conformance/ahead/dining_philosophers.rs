// Five tasks and five locks: each takes the lower fork first, so none waits forever.
use std::sync::Arc;
use tokio::sync::Mutex;
use tokio::time::{sleep, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let forks: Arc<Vec<Mutex<u32>>> = Arc::new((0..5).map(|_| Mutex::new(0)).collect());
    let mut tasks = Vec::new();
    for (seat, name) in ["Ada", "Bob", "Cy", "Di", "Eve"].into_iter().enumerate() {
        let forks = Arc::clone(&forks);
        tasks.push(tokio::spawn(async move {
            let (low, high) = (seat.min((seat + 1) % 5), seat.max((seat + 1) % 5));
            let mut left = forks[low].lock().await;
            let mut right = forks[high].lock().await;
            *left += 1;
            *right += 1;
            sleep(Duration::from_millis(100)).await;
            println!("{name} ate at {:?}", start.elapsed());
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    let mut used = Vec::new();
    for fork in forks.iter() {
        used.push(*fork.lock().await);
    }
    println!("{used:?}");
}
