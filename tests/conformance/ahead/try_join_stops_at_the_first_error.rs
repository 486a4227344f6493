// try_join! gives a tuple when all succeed, and at the first error drops the rest.
use tokio::time::{sleep, Duration, Instant};

struct Loud(u64);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

async fn step(ms: u64, ok: bool) -> Result<u64, String> {
    let _loud = Loud(ms);
    sleep(Duration::from_millis(ms)).await;
    if ok { Ok(ms) } else { Err(format!("{ms} failed")) }
}

async fn flat(handle: tokio::task::JoinHandle<Result<u64, String>>) -> Result<u64, String> {
    match handle.await {
        Ok(result) => result,
        Err(e) => Err(e.to_string()),
    }
}

async fn both() -> Result<u64, String> {
    let (a, b) = tokio::try_join!(step(1, true), step(2, true))?;
    Ok(a + b)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    println!("{:?}", tokio::try_join!(step(10, true), step(30, true), step(20, true)));
    println!("{:?}", tokio::try_join!(step(10, true), step(30, true), step(20, false)));
    println!("{:?} {:?}", both().await, start.elapsed());
    let spawned = tokio::try_join!(flat(tokio::spawn(step(5, false))), flat(tokio::spawn(step(9, true))));
    println!("{spawned:?} {:?}", start.elapsed());
    sleep(Duration::from_millis(20)).await;
}
