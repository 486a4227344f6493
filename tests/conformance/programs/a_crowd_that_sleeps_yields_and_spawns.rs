// Forty tasks choose pseudo-randomly among sleeping, yielding, spawning and awaiting; each choice is printed.
use tokio::task::yield_now;
use tokio::time::{sleep, Duration, Instant};

fn next(seed: u64) -> u64 {
    (seed * 1103515245 + 12345) % 2147483648
}

async fn child(n: u64, ms: u64) -> u64 {
    sleep(Duration::from_millis(ms)).await;
    yield_now().await;
    n * 1000 + ms
}

async fn work(n: u64, start: Instant) {
    let mut seed = n * 104729 + 3;
    for step in 0..6 {
        seed = next(seed);
        let choice = seed / 65536 % 5;
        if choice == 0 {
            sleep(Duration::from_millis(seed / 1024 % 4)).await;
        } else if choice == 1 {
            yield_now().await;
        } else if choice == 2 {
            let handle = tokio::spawn(child(n, seed / 1024 % 3));
            println!("{} gets {}", n, handle.await.unwrap());
        } else if choice == 3 {
            let (a, _, b) = tokio::join!(child(n, 1), yield_now(), child(n, 2));
            println!("{} joins {}", n, a + b);
        } else {
            tokio::spawn(child(n, 1));
        }
        println!("{}.{} at {}", n, step, start.elapsed().as_millis());
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut handles = Vec::new();
    for n in 0..40 {
        handles.push(tokio::spawn(work(n, start)));
    }
    for handle in handles {
        handle.await.unwrap();
    }
    println!("end at {}", start.elapsed().as_millis());
}
