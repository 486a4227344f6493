// Two tasks ask at once: one initialises, the other waits; a failed attempt leaves it empty.
use std::sync::Arc;
use tokio::sync::{OnceCell, SetError};
use tokio::time::{sleep, Duration};

static GLOBAL: OnceCell<u32> = OnceCell::const_new();

async fn load(name: &str) -> u32 {
    println!("{name} loads");
    sleep(Duration::from_millis(10)).await;
    name.len() as u32
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("{:?} {}", GLOBAL.get(), GLOBAL.initialized());
    let a = tokio::spawn(async { *GLOBAL.get_or_init(|| load("first")).await });
    let b = tokio::spawn(async { *GLOBAL.get_or_init(|| load("second one")).await });
    println!("{:?} {:?}", a.await, b.await);
    let cell = Arc::new(OnceCell::new());
    let failed: Result<&i32, &str> = cell.get_or_try_init(|| async { Err("no luck") }).await;
    println!("{failed:?} {}", cell.initialized());
    let done: Result<&i32, &str> = cell.get_or_try_init(|| async { Ok(3) }).await;
    println!("{done:?} {:?}", cell);
    match cell.set(4) {
        Err(SetError::AlreadyInitializedError(v)) => println!("already, {v} comes back"),
        other => println!("{other:?}"),
    }
    let mut own = OnceCell::new_with(Some(5));
    *own.get_mut().unwrap() += 1;
    println!("{:?} {:?} {:?}", own.take(), own.get(), OnceCell::from(7).into_inner());
}
