// A trait may have an async fn; each impl awaits what it likes.
use tokio::time::{sleep, Duration, Instant};

trait Fetch {
    async fn fetch(&self, key: u32) -> Option<String>;

    async fn fetch_or(&self, key: u32, other: &str) -> String {
        self.fetch(key).await.unwrap_or_else(|| other.to_string())
    }
}

struct Slow(u64);
struct Fixed;

impl Fetch for Slow {
    async fn fetch(&self, key: u32) -> Option<String> {
        sleep(Duration::from_millis(self.0 * u64::from(key))).await;
        (key < 3).then(|| format!("slow {key}"))
    }
}

impl Fetch for Fixed {
    async fn fetch(&self, _: u32) -> Option<String> {
        Some("fixed".to_string())
    }
}

async fn all<F: Fetch>(source: &F) -> Vec<String> {
    let mut found = Vec::new();
    for key in 1..=3 {
        found.push(source.fetch_or(key, "-").await);
    }
    found
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    println!("{:?} {:?}", all(&Slow(10)).await, start.elapsed());
    println!("{:?} {:?}", all(&Fixed).await, start.elapsed());
}
