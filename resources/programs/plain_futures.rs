// Concurrency without tasks: join! polls three plain futures in turn, all inside main.
use tokio::time::{sleep, Duration, Instant};

async fn brew(drink: &str, seconds: u64) -> u64 {
    println!("{drink}: water on");
    sleep(Duration::from_secs(seconds)).await;
    println!("{drink}: ready");
    seconds
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let start = Instant::now();

    // Calling an async fn makes a future and runs none of it.
    let tea = brew("tea", 3);
    let coffee = brew("coffee", 2);
    let cocoa = brew("cocoa", 4);
    println!("three futures, nothing has started");

    // There is no second row in the chart: one task, main, holds all three. Each time a
    // sleep ends, join! polls every branch that is still pending, also those not due yet.
    let (a, b, c) = tokio::join!(tea, coffee, cocoa);

    println!(
        "{} seconds of brewing in {} seconds",
        a + b + c,
        start.elapsed().as_secs()
    );
}
