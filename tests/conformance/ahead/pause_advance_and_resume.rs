// The clock by hand: advance moves it and fires what is due; resume lets it go again.
use tokio::time::{self, Duration, Instant};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    time::pause();
    let start = Instant::now();
    let task = tokio::spawn(async move {
        time::sleep(Duration::from_millis(30)).await;
        println!("woken at {:?}", start.elapsed());
    });
    tokio::task::yield_now().await;
    time::advance(Duration::from_millis(20)).await;
    println!("{:?} {}", start.elapsed(), task.is_finished());
    time::advance(Duration::from_millis(20)).await;
    task.await.unwrap();
    println!("{:?}", start.elapsed());
    time::sleep(Duration::from_secs(3600)).await;
    println!("an hour: {:?}", start.elapsed());
    time::resume();
    let real = std::time::Instant::now();
    time::sleep(Duration::from_millis(15)).await;
    println!("{}", real.elapsed() >= Duration::from_millis(15));
}
