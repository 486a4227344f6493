// The handle was dropped: the panic goes to stderr only, the program ends well with exit code 0.
use tokio::time::{sleep, Duration};

async fn work() {
    println!("about to panic");
    panic!("nobody sees this");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(work());
    sleep(Duration::from_millis(10)).await;
    println!("main ends well");
}
