// JoinSet: tasks in a bag, results in the order of their ends.
use tokio::task::JoinSet;
use tokio::time::{sleep, Duration};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut set = JoinSet::new();
    for ms in [30u64, 10, 20] {
        set.spawn(async move {
            sleep(Duration::from_millis(ms)).await;
            ms
        });
    }
    println!("{} {}", set.len(), set.is_empty());
    while let Some(result) = set.join_next().await {
        println!("{}", result.unwrap());
    }
    println!("{:?} {:?}", set.try_join_next().is_none(), set.join_next().await.is_none());
    for n in 0..4 {
        set.spawn(async move { n * n });
    }
    let mut all = set.join_all().await;
    all.sort();
    println!("{all:?}");
}
