// A paused Tokio clock stands still under std::thread::sleep; std's goes on.
use std::time::Duration;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let real = std::time::Instant::now();
    let virtual_ = tokio::time::Instant::now();
    std::thread::sleep(Duration::from_millis(30));
    println!("{} {:?}", real.elapsed() >= Duration::from_millis(30), virtual_.elapsed());
    println!("{}", std::time::Instant::now() - real >= Duration::from_millis(30));
}
