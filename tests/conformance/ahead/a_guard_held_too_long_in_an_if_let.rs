// The guard of `if let` and of `match` lives to the end of the block: the second lock is not to be had there.
use tokio::sync::Mutex;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let slot = Mutex::new(Some(1));
    if let Some(n) = slot.lock().await.as_mut() {
        *n += 1;
        println!("{n} {}", slot.try_lock().is_err());
    }
    println!("{}", slot.try_lock().is_ok());
    match *slot.lock().await {
        Some(n) => println!("{n} {}", slot.try_lock().is_err()),
        None => {}
    }
    let copy = *slot.lock().await;
    println!("{copy:?} {}", slot.try_lock().is_ok());
    while let Some(n) = { let mut guard = slot.lock().await; guard.take() } {
        println!("took {n}, free: {}", slot.try_lock().is_ok());
    }
    let _ = slot.lock().await;
    println!("{}", slot.try_lock().is_ok());
}
