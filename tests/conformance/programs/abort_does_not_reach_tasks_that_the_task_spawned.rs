// Tasks have no parents: aborting the spawner leaves what it spawned alone.
use tokio::time::{sleep, Duration};

async fn child() {
    sleep(Duration::from_millis(20)).await;
    println!("child finishes");
}

async fn parent() {
    let handle = tokio::spawn(child());
    handle.await.unwrap();
    println!("never printed");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let handle = tokio::spawn(parent());
    sleep(Duration::from_millis(10)).await;
    handle.abort();
    println!("parent: {}", handle.await.unwrap_err());
    sleep(Duration::from_millis(20)).await;
    println!("end");
}
