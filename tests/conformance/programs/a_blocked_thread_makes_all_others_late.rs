// On current_thread a std::thread::sleep in one task stops every other task, also one whose sleep is over.
use tokio::time::{sleep, Duration, Instant};

async fn polite() {
    let start = Instant::now();
    sleep(Duration::from_millis(20)).await;
    println!(
        "polite: on time {}",
        start.elapsed() < Duration::from_millis(90)
    );
}

async fn blocker() {
    println!("blocker starts");
    std::thread::sleep(Duration::from_millis(100));
    println!("blocker ends");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a = tokio::spawn(polite());
    let b = tokio::spawn(blocker());
    let _ = tokio::join!(a, b);
}
