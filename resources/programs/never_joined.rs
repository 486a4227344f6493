// Three tasks that nobody waits for: main returns after 1.5 seconds and takes two of them with it.
use tokio::time::{sleep, Duration};

async fn backup(name: &str, seconds: u64) {
    println!("{name}: starts");
    sleep(Duration::from_secs(seconds)).await;
    // Only the first task ever gets here.
    println!("{name}: done");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // The handles are dropped on the spot. That detaches the tasks, it does not stop them.
    tokio::spawn(backup("settings", 1));
    tokio::spawn(backup("photos", 2));
    tokio::spawn(backup("films", 4));

    // While main sleeps, all three tasks make progress.
    sleep(Duration::from_millis(1500)).await;

    // When main returns, the runtime shuts down: what is still waiting is dropped, with no error.
    println!("main: everything is safe, or so it believes");
}
