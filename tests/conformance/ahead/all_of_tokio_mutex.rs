// lock, try_lock, lock_owned, blocking_lock, get_mut, into_inner, map.
use std::sync::Arc;
use tokio::sync::{Mutex, MutexGuard, OwnedMutexGuard};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut plain = Mutex::new(1);
    *plain.get_mut() += 1;
    println!("{:?}", plain);
    println!("{}", plain.into_inner());
    let shared = Arc::new(Mutex::new((1, "x".to_string())));
    {
        let guard = shared.lock().await;
        println!("{} {:?}", guard.1, shared.try_lock().map(|_| ()));
        println!("{}", shared.try_lock().unwrap_err());
        println!("{:?}", shared);
    }
    let owned: OwnedMutexGuard<_> = shared.clone().lock_owned().await;
    let task = tokio::spawn(async move {
        let mut owned = owned;
        owned.0 += 10;
        owned.0
    });
    let mut name = MutexGuard::map(shared.lock().await, |pair| &mut pair.1);
    name.push('y');
    println!("{name}");
    drop(name);
    println!("{:?} {:?}", task.await, shared.try_lock_owned().map(|g| g.1.clone()).ok());
    let counted = Arc::new(Mutex::const_new(5));
    let copy = counted.clone();
    let thread = tokio::task::spawn_blocking(move || {
        let mut guard = copy.blocking_lock();
        *guard *= 2;
        *guard
    });
    println!("{:?} {}", thread.await.unwrap(), *counted.lock().await);
}
