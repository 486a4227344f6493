// A pinned Sleep can be moved to another deadline, and says whether it has elapsed.
use tokio::time::{sleep, sleep_until, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let nap = sleep(Duration::from_millis(100));
    tokio::pin!(nap);
    println!("{:?} {}", nap.deadline() - start, nap.is_elapsed());
    nap.as_mut().reset(start + Duration::from_millis(30));
    (&mut nap).await;
    println!("{:?} {}", start.elapsed(), nap.is_elapsed());
    nap.as_mut().reset(Instant::now() + Duration::from_millis(5));
    println!("{}", nap.is_elapsed());
    nap.await;
    sleep_until(start + Duration::from_millis(50)).await;
    sleep_until(start).await;
    println!("{:?}", start.elapsed());
    let mut idle = Box::pin(sleep(Duration::from_millis(10)));
    for n in 0..3 {
        tokio::select! {
            biased;
            _ = &mut idle => println!("idle"),
            _ = sleep(Duration::from_millis(7)) => idle.as_mut().reset(Instant::now() + Duration::from_millis(10)),
        }
        println!("{n} {:?}", start.elapsed());
    }
}
