// Of ten tasks at a barrier of ten, one is the leader, and all print after all have come.
use std::sync::Arc;
use tokio::sync::Barrier;

#[tokio::main]
async fn main() {
    let mut handles = Vec::with_capacity(10);
    let barrier = Arc::new(Barrier::new(10));
    for _ in 0..10 {
        let c = barrier.clone();
        handles.push(tokio::spawn(async move {
            println!("before wait");
            let result = c.wait().await;
            println!("after wait");
            result
        }));
    }
    let mut leaders = 0;
    for handle in handles {
        if handle.await.unwrap().is_leader() {
            leaders += 1;
        }
    }
    println!("{leaders} leader");
}
