//~ 13:18 a future with a std MutexGuard in it is not Send
use std::sync::{Arc, Mutex};

async fn add(total: Arc<Mutex<i32>>) {
    let mut guard = total.lock().unwrap();
    tokio::task::yield_now().await;
    *guard += 1;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let total = Arc::new(Mutex::new(0));
    tokio::spawn(add(total.clone())).await.unwrap();
}
