// A panic while a std Mutex is held poisons it; its value can still be had.
use std::sync::{Arc, Mutex, TryLockError};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let data = Arc::new(Mutex::new(1));
    let copy = data.clone();
    let task = tokio::spawn(async move {
        let mut guard = copy.lock().unwrap();
        *guard = 2;
        panic!("while locked");
    });
    println!("{}", task.await.unwrap_err().is_panic());
    println!("{}", data.is_poisoned());
    match data.lock() {
        Ok(_) => println!("never"),
        Err(poisoned) => println!("still {}", *poisoned.into_inner()),
    }
    data.clear_poison();
    let guard = data.lock().unwrap();
    match data.try_lock() {
        Err(TryLockError::WouldBlock) => println!("held"),
        other => println!("{}", other.is_ok()),
    }
    drop(guard);
    println!("{:?}", data.try_lock().map(|g| *g + 1).ok());
}
