// Sleeps of different lengths wake the join! at 1, 2 and 3 ms; the poll at 3 ms, its fourth, starts at the fourth branch.
use tokio::time::{sleep, Duration};

async fn ticks() {
    for n in 1..=3 {
        sleep(Duration::from_millis(1)).await;
        println!("tick {}", n);
    }
}

async fn late(name: &str) {
    sleep(Duration::from_millis(3)).await;
    println!("{}", name);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::join!(ticks(), late("b"), late("c"), late("d"));
}
