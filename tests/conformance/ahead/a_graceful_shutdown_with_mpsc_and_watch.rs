// A watch says stop; the tasks hold a sender, and recv returns None when the last has ended.
use tokio::sync::{mpsc, watch};
use tokio::time::{sleep, Duration, Instant};

async fn worker(id: u64, mut stop: watch::Receiver<bool>, _alive: mpsc::Sender<()>) {
    let mut jobs = 0;
    loop {
        tokio::select! {
            biased;
            _ = stop.changed() => break,
            _ = sleep(Duration::from_millis(10 * id)) => jobs += 1,
        }
    }
    sleep(Duration::from_millis(id)).await;
    println!("worker {id} did {jobs} jobs");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let (stop_tx, stop) = watch::channel(false);
    let (alive, mut all_done) = mpsc::channel(1);
    for id in 1..=3 {
        tokio::spawn(worker(id, stop.clone(), alive.clone()));
    }
    drop((alive, stop));
    sleep(Duration::from_millis(65)).await;
    stop_tx.send(true).unwrap();
    println!("{:?} at {:?}", all_done.recv().await, start.elapsed());
}
