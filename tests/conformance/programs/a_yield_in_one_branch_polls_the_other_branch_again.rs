// The branch that sleeps is polled each time its neighbour's yield wakes the task: a wasted poll, and it stays pending.
use tokio::task::yield_now;
use tokio::time::{sleep, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let sleeper = async {
        sleep(Duration::from_millis(5)).await;
        println!("sleeper at {} ms", start.elapsed().as_millis());
    };
    let yielder = async {
        for n in 1..=3 {
            yield_now().await;
            println!("yield {} at {} ms", n, start.elapsed().as_millis());
        }
    };
    tokio::join!(sleeper, yielder);
}
