// A select! between a channel of new work, running tasks and a shutdown signal.
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;
use tokio::time::{sleep, Duration, Instant};

#[derive(Debug)]
enum Job {
    Sleep(u64),
    Fail,
}

async fn run(job: Job) -> Result<u64, String> {
    match job {
        Job::Sleep(ms) => {
            sleep(Duration::from_millis(ms)).await;
            Ok(ms)
        }
        Job::Fail => Err("failed".to_string()),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let (jobs, mut inbox) = mpsc::channel(4);
    let (stop, mut stopped) = oneshot::channel::<&'static str>();
    tokio::spawn(async move {
        for job in [Job::Sleep(30), Job::Fail, Job::Sleep(5), Job::Sleep(500)] {
            jobs.send(job).await.unwrap();
            sleep(Duration::from_millis(10)).await;
        }
        stop.send("enough").unwrap();
        jobs.closed().await;
    });
    let mut running = JoinSet::new();
    loop {
        tokio::select! {
            biased;
            reason = &mut stopped => {
                println!("stop: {:?} with {} running at {:?}", reason, running.len(), start.elapsed());
                break;
            }
            Some(done) = running.join_next() => println!("done {:?} at {:?}", done.unwrap(), start.elapsed()),
            Some(job) = inbox.recv() => {
                println!("start {job:?} at {:?}", start.elapsed());
                running.spawn(run(job));
            }
        }
    }
    inbox.close();
    running.shutdown().await;
    println!("{} left", running.len());
}
