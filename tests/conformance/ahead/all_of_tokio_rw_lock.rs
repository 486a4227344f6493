// read, write, try_read, try_write, the owned forms, downgrade, map, with_max_readers, get_mut, into_inner.
use std::sync::Arc;
use tokio::sync::{RwLock, RwLockReadGuard, RwLockWriteGuard};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let lock = RwLock::new(vec![1, 2]);
    {
        let (a, b) = (lock.read().await, lock.read().await);
        println!("{} {} {:?}", a.len(), b.len(), lock.try_write().map(|_| ()));
    }
    {
        let mut w = lock.write().await;
        w.push(3);
        println!("{} {:?}", lock.try_read().is_err(), lock);
        let r = w.downgrade();
        println!("{:?} {}", r, lock.try_read().is_ok());
        let first = RwLockReadGuard::map(r, |v| &v[0]);
        println!("{first}");
    }
    {
        let mut last = RwLockWriteGuard::map(lock.write().await, |v| v.last_mut().unwrap());
        *last = 30;
    }
    println!("{:?}", lock.into_inner());
    let few = Arc::new(RwLock::with_max_readers(5, 1));
    let first = few.clone().read_owned().await;
    println!("{}", few.try_read().is_err());
    drop(first);
    let mut owned = few.clone().try_write_owned().unwrap();
    *owned += 1;
    drop(owned);
    println!("{}", *few.clone().try_read_owned().unwrap());
    let mut inner = Arc::try_unwrap(few).unwrap();
    *inner.get_mut() += 1;
    println!("{inner:?}");
}
