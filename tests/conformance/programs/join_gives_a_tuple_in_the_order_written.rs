// The results stand in the order of the branches, not in the order they finished.
use tokio::time::{sleep, Duration};

async fn after(ms: u64, text: &str) -> String {
    sleep(Duration::from_millis(ms)).await;
    println!("{} finishes", text);
    text.to_uppercase()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let all = tokio::join!(after(30, "slow"), after(10, "fast"), after(20, "middle"));
    println!("{:?}", all);
    println!("{} {} {}", all.0, all.1, all.2);
}
