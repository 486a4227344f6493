// Dropping a JoinSet, abort_all and shutdown abort its tasks; detach_all lets them go.
use tokio::task::JoinSet;
use tokio::time::{sleep, Duration};

struct Loud(u64);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

async fn work(n: u64) -> u64 {
    let _loud = Loud(n);
    sleep(Duration::from_millis(n)).await;
    n
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut set = JoinSet::new();
    set.spawn(work(10));
    let second = set.spawn(work(20));
    println!("{:?}", set.join_next().await.unwrap().unwrap());
    second.abort();
    println!("{}", set.join_next().await.unwrap().unwrap_err().is_cancelled());
    set.spawn(work(30));
    set.spawn(async { panic!("in a set") });
    let error = set.join_next().await.unwrap().unwrap_err();
    println!("{}", error.is_panic());
    set.abort_all();
    println!("{} left", set.len());
    println!("{:?}", set.join_next().await.map(|r| r.is_err()));
    set.spawn(work(40));
    tokio::task::yield_now().await;
    set.shutdown().await;
    println!("shut down, {}", set.len());
    set.spawn(work(50));
    tokio::task::yield_now().await;
    drop(set);
    println!("dropped the set");
    let mut set = JoinSet::new();
    set.spawn(work(60));
    set.detach_all();
    println!("{} after detach", set.len());
    sleep(Duration::from_millis(70)).await;
}
