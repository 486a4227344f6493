// A hundred tasks on one thread: each sleeps for its own time, all together take as long as the longest.
use tokio::time::{sleep, Duration, Instant};

async fn visitor(n: u64) -> u64 {
    // A scattered time between 0.1 and 3.0 seconds, the same in every run.
    let stay = n * 37 % 30 * 100 + 100;
    sleep(Duration::from_millis(stay)).await;
    if n % 20 == 0 {
        println!("visitor {n:>3} leaves after {stay} ms");
    }
    stay
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let start = Instant::now();

    let mut handles = Vec::new();
    for n in 1..=100 {
        handles.push(tokio::spawn(visitor(n)));
    }
    println!("{} visitors are in", handles.len());

    // The handles are awaited in the order of spawning. Those that ended earlier are ready at once.
    let mut total = 0;
    for handle in handles {
        total += handle.await.unwrap();
    }

    println!(
        "{} s of visits in {} s",
        total / 1000,
        start.elapsed().as_secs()
    );
}
