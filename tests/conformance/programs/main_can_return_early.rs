// return in main ends the program at once, tasks and all.
use tokio::time::{sleep, Duration};

async fn work() {
    loop {
        sleep(Duration::from_millis(10)).await;
        println!("tick");
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(work());
    for n in 0..10 {
        sleep(Duration::from_millis(9)).await;
        println!("turn {}", n);
        if n == 3 {
            return;
        }
    }
    println!("never printed");
}
