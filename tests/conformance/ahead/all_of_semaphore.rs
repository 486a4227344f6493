// acquire, acquire_many, try_acquire, forget, add_permits, forget_permits, split, merge, close.
use std::sync::Arc;
use tokio::sync::{Semaphore, TryAcquireError};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let s = Arc::new(Semaphore::new(3));
    let mut one = s.acquire().await.unwrap();
    println!("{} {:?}", s.available_permits(), s.try_acquire_many(3).map(|_| ()));
    match s.try_acquire_many(3) {
        Err(TryAcquireError::NoPermits) => println!("too few"),
        other => println!("{other:?}"),
    }
    let mut many = s.acquire_many(2).await.unwrap();
    println!("{} {}", many.num_permits(), s.try_acquire().unwrap_err());
    let part = many.split(1).unwrap();
    println!("{} {}", many.num_permits(), part.num_permits());
    one.merge(part);
    println!("{} {}", one.num_permits(), many.split(5).is_none());
    one.forget();
    println!("{}", s.available_permits());
    drop(many);
    s.add_permits(4);
    println!("{} {} {}", s.available_permits(), s.forget_permits(2), s.available_permits());
    let owned = s.clone().try_acquire_many_owned(3).unwrap();
    let waiting = s.clone();
    let task = tokio::spawn(async move { waiting.acquire().await.map(|_| ()).map_err(|e| e.to_string()) });
    tokio::task::yield_now().await;
    s.close();
    println!("{:?} {}", task.await.unwrap(), s.is_closed());
    drop(owned);
    println!("{:?} {:?}", s.try_acquire().map(|_| ()), s.acquire_many_owned(1).await.is_err());
}
