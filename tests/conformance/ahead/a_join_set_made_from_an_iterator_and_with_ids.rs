// collect makes a JoinSet; join_next_with_id says which task it was; try_join_next does not wait.
use std::collections::HashMap;
use tokio::task::JoinSet;
use tokio::time::{sleep, Duration};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut set: JoinSet<char> = "cab".chars().map(|c| async move { c }).collect();
    let mut found = Vec::new();
    while let Some(Ok(c)) = set.join_next().await {
        found.push(c);
    }
    found.sort();
    println!("{found:?}");
    let mut names = HashMap::new();
    for (name, ms) in [("slow", 20), ("quick", 5)] {
        let handle = set.spawn(async move {
            sleep(Duration::from_millis(ms)).await;
            'x'
        });
        names.insert(handle.id(), name);
    }
    println!("{:?}", set.try_join_next().is_none());
    while let Some(result) = set.join_next_with_id().await {
        let (id, c) = result.unwrap();
        println!("{} {c}", names[&id]);
    }
    set.spawn_blocking(|| 'b');
    println!("{:?}", set.join_next().await.unwrap().unwrap());
}
