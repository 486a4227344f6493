// A branch whose `if` is false is not polled, but its expression is evaluated; when all are out, else runs.
use tokio::time::{sleep, Duration};

fn make(n: u64) -> tokio::time::Sleep {
    println!("make {n}");
    sleep(Duration::from_millis(n))
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut open = [true, true];
    for round in 0..3 {
        let [a, b] = open;
        tokio::select! {
            biased;
            _ = make(5), if a => {
                println!("{round}: a");
                open[0] = false;
            }
            _ = make(7), if b => {
                println!("{round}: b");
                open[1] = false;
            }
            else => println!("{round}: nothing left"),
        }
    }
    tokio::select! {
        _ = std::future::ready(()), if open[0] => println!("never"),
        _ = sleep(Duration::from_millis(1)) => println!("the only one"),
    }
}
