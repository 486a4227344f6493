// An async method borrows its struct while it is awaited.
use tokio::time::{sleep, Duration, Instant};

struct Worker {
    name: &'static str,
    done: u32,
}

impl Worker {
    async fn step(&mut self, ms: u64) -> u32 {
        sleep(Duration::from_millis(ms)).await;
        self.done += 1;
        self.done
    }

    async fn report(&self, start: Instant) {
        println!("{} did {} after {:?}", self.name, self.done, start.elapsed());
    }

    async fn finish(self) -> &'static str {
        sleep(Duration::from_millis(1)).await;
        self.name
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut a = Worker { name: "a", done: 0 };
    let mut b = Worker { name: "b", done: 10 };
    let (x, y) = tokio::join!(a.step(30), b.step(20));
    println!("{x} {y}");
    a.step(5).await;
    a.report(start).await;
    b.report(start).await;
    let handle = tokio::spawn(a.finish());
    println!("{} {}", handle.await.unwrap(), b.finish().await);
}
