// Dropping a future that waits runs the destructors of its locals, in reverse.
use std::time::Duration;
use tokio::time::{sleep, timeout};

struct Guard(u32);

impl Drop for Guard {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

async fn inner() {
    let _three = Guard(3);
    sleep(Duration::from_secs(60)).await;
    println!("never");
}

async fn outer() {
    let _one = Guard(1);
    let _two = Guard(2);
    inner().await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("{:?}", timeout(Duration::from_millis(5), outer()).await);
    let unpolled = outer();
    drop(unpolled);
    println!("nothing to drop");
    let mut pinned = Box::pin(outer());
    tokio::select! {
        biased;
        _ = &mut pinned => println!("never"),
        _ = sleep(Duration::from_millis(1)) => println!("lost"),
    }
    println!("still held");
    drop(pinned);
    println!("end");
}
