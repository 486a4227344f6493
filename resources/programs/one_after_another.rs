// The same awaits in a row: each one is waited for before the next begins, so the times add up.
use tokio::time::{sleep, Duration, Instant};

async fn fetch(page: u64) -> u64 {
    println!("page {page}: asked");
    sleep(Duration::from_millis(500 * page)).await;
    println!("page {page}: here");
    page * 10
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let start = Instant::now();
    let mut lines = 0;

    // async alone makes nothing concurrent. The loop stands still at each await.
    for page in 1..=3 {
        lines += fetch(page).await;
    }

    // 0.5 + 1.0 + 1.5 seconds. Spawn the three, then join them, and it is 1.5.
    println!("{} lines, {:.1} s", lines, start.elapsed().as_secs_f64());
}
