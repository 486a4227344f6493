// The first poll of a join! runs its branches in order, and so what they spawn is queued in that order.
use tokio::task::yield_now;

async fn child(name: &str) {
    println!("child of {}", name);
}

async fn branch(name: &str) {
    println!("{} spawns", name);
    let handle = tokio::spawn(child("somebody"));
    yield_now().await;
    println!(
        "{} after its yield, child finished: {}",
        name,
        handle.is_finished()
    );
    handle.await.unwrap();
    println!("{} ends", name);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::join!(branch("a"), branch("b"), branch("c"));
}
