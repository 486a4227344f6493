// The budget belongs to the task, not to a branch: 100 awaits of one branch leave 28 to the other.
use tokio::time::{sleep, Duration};

async fn zeros(name: &str) {
    for n in 1..=100 {
        sleep(Duration::from_millis(0)).await;
        if n == 27 || n == 28 || n == 29 || n == 100 {
            println!("{} {}", name, n);
        }
    }
}

async fn other() {
    println!("other");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(other());
    tokio::join!(zeros("a"), zeros("b"));
}
