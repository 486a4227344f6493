// acquire_many waits in the same line: a smaller request behind it does not overtake, try_acquire does not either.
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let s = Arc::new(Semaphore::new(2));
    let held = s.clone().acquire_many_owned(2).await.unwrap();
    for (name, n) in [("big", 3), ("small", 1), ("next", 1)] {
        let s = s.clone();
        tokio::spawn(async move {
            let permit = s.acquire_many(n).await.unwrap();
            println!("{name} has {}", permit.num_permits());
            yield_now().await;
            println!("{name} gives back");
        });
    }
    yield_now().await;
    drop(held);
    println!("{} available, try: {}", s.available_permits(), s.try_acquire().is_ok());
    yield_now().await;
    s.add_permits(1);
    for _ in 0..6 {
        yield_now().await;
    }
    println!("{}", s.available_permits());
}
