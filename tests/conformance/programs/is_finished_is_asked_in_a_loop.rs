// Polling is_finished with sleeps in between: true from the first look after the task has ended.
use tokio::time::{sleep, Duration, Instant};

async fn work() -> i32 {
    sleep(Duration::from_millis(25)).await;
    5
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let handle = tokio::spawn(work());
    while !handle.is_finished() {
        println!("not yet at {} ms", start.elapsed().as_millis());
        sleep(Duration::from_millis(10)).await;
    }
    println!("finished at {} ms", start.elapsed().as_millis());
    println!("{}", handle.await.unwrap());
}
