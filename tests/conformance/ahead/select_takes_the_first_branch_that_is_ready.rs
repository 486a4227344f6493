// select! runs the handler of the branch that is ready first and drops the others.
use tokio::time::{sleep, Duration, Instant};

struct Loud(&'static str);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

async fn work(name: &'static str, ms: u64) -> usize {
    let _loud = Loud(name);
    sleep(Duration::from_millis(ms)).await;
    println!("{name} done");
    name.len()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    tokio::select! {
        n = work("quick", 10) => println!("quick won with {n}"),
        n = work("patient", 20) => println!("patient won with {n}"),
    }
    let value = tokio::select! {
        n = work("slower", 9) => n * 10,
        n = work("faster", 3) => {
            println!("in a block");
            n * 100
        }
    };
    println!("{value} {:?}", start.elapsed());
}
