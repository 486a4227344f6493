// Each task spawns two more: the queue makes a breadth-first walk of the tree.
use tokio::time::{sleep, Duration};

async fn leaf(path: String) {
    println!("leaf {}", path);
}

async fn middle(path: String) {
    println!("middle {}", path);
    tokio::spawn(leaf(format!("{}.1", path)));
    tokio::spawn(leaf(format!("{}.2", path)));
}

async fn root(n: i32) {
    println!("root {}", n);
    tokio::spawn(middle(format!("{}.1", n)));
    tokio::spawn(middle(format!("{}.2", n)));
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(root(1));
    tokio::spawn(root(2));
    sleep(Duration::from_millis(1)).await;
}
