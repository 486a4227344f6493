// join! over two JoinHandles waits for both tasks: 3 s, not 5 s.
use tokio::time::{sleep, Duration, Instant};

async fn upload() {
    println!("upload starts");
    sleep(Duration::from_secs(2)).await;
    println!("upload ends");
}

async fn payment() {
    println!("payment starts");
    sleep(Duration::from_secs(3)).await;
    println!("payment ends");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let upload_handle = tokio::spawn(upload());
    let payment_handle = tokio::spawn(payment());
    let _ = tokio::join!(upload_handle, payment_handle);
    println!("{} ms", start.elapsed().as_millis());
}
