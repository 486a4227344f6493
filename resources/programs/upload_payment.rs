// Two services at once: an upload of 2 seconds and a payment of 3 seconds take 3 seconds, not 5.
use tokio::time::{sleep, Duration};

// An async fn only describes the work. Nothing in it runs until somebody polls it.
async fn upload_service() {
    println!("📤 Upload service started...");
    // The task waits here and holds no thread while it waits.
    sleep(Duration::from_secs(2)).await;
    println!("✅ Upload completed");
}

async fn payment_service() {
    println!("💳 Payment service started...");
    sleep(Duration::from_secs(3)).await;
    println!("✅ Payment processed");
}

// This attribute builds the runtime and runs main as its first future.
#[tokio::main]
async fn main() {
    println!("🚀 Starting async tasks...");

    // spawn queues a task and returns at once with a handle to its result.
    let upload_handle = tokio::spawn(upload_service());
    let payment_handle = tokio::spawn(payment_service());

    // join! waits until both handles are ready. Take it away, and main returns
    // at once and both tasks are dropped at their sleep.
    let _ = tokio::join!(upload_handle, payment_handle);

    println!("🎉 All async tasks completed!");
}
