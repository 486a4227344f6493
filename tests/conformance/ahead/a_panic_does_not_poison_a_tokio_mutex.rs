// tokio's Mutex just unlocks when its holder panics or is aborted.
use std::sync::Arc;
use tokio::sync::Mutex;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let m = Arc::new(Mutex::new(0));
    let a = m.clone();
    let bad = tokio::spawn(async move {
        let mut guard = a.lock().await;
        *guard = 1;
        panic!("holding");
    });
    println!("{}", bad.await.unwrap_err().is_panic());
    println!("{}", *m.lock().await);
    let b = m.clone();
    let stuck = tokio::spawn(async move {
        let mut guard = b.lock().await;
        *guard = 2;
        std::future::pending::<()>().await;
    });
    tokio::task::yield_now().await;
    println!("{}", m.try_lock().is_err());
    stuck.abort();
    println!("{}", *m.lock().await);
}
