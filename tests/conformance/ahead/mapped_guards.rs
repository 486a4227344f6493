// MutexGuard::try_map, OwnedMutexGuard::map, RwLockWriteGuard::try_map, downgrade_map: a guard for a part.
use std::sync::Arc;
use tokio::sync::{Mutex, MutexGuard, OwnedMutexGuard, OwnedRwLockReadGuard, RwLock, RwLockWriteGuard};

#[derive(Debug, Default)]
struct Pair {
    left: u32,
    right: Option<String>,
}

#[tokio::main]
async fn main() {
    let pair = Arc::new(Mutex::new(Pair::default()));
    {
        let failed = MutexGuard::try_map(pair.lock().await, |p| p.right.as_mut());
        println!("{}", failed.is_err());
    }
    {
        let mut left = OwnedMutexGuard::map(pair.clone().lock_owned().await, |p| &mut p.left);
        *left += 2;
        println!("{left:?}");
    }
    println!("{:?}", pair.lock().await);
    let lock = Arc::new(RwLock::new(Pair { left: 1, right: Some("r".into()) }));
    {
        let mut right = RwLockWriteGuard::try_map(lock.write().await, |p| p.right.as_mut()).unwrap();
        right.push('!');
    }
    {
        let read = RwLockWriteGuard::downgrade_map(lock.write().await, |p| &p.right);
        println!("{read:?} {}", lock.try_read().is_ok());
    }
    let owned = OwnedRwLockReadGuard::map(lock.clone().read_owned().await, |p| &p.left);
    println!("{owned} {}", lock.try_write().is_err());
}
