// Giving up on a task: abort takes effect at the await where the task stands.
use tokio::time::{sleep, Duration};

async fn download() -> u64 {
    let mut parts = 0;
    loop {
        sleep(Duration::from_millis(400)).await;
        parts += 1;
        println!("download: part {parts}");
        if parts == 10 {
            // With ten parts the download would be complete. It never gets that far.
            return parts;
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let handle = tokio::spawn(download());

    sleep(Duration::from_secs(1)).await;
    println!("main: that is too slow");
    handle.abort();

    // abort only asks. The task is not finished before the scheduler has taken notice.
    println!("main: finished already? {}", handle.is_finished());

    // An aborted task has no value to give: awaiting its handle gives an error.
    match handle.await {
        Ok(parts) => println!("main: all {parts} parts"),
        Err(error) => println!("main: {}, cancelled: {}", error, error.is_cancelled()),
    }
}
