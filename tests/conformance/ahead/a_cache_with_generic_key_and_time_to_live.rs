// A generic struct with bounds, the paused clock and a closure that loads.
use std::collections::HashMap;
use std::fmt::Debug;
use std::future::Future;
use std::hash::Hash;
use tokio::time::{advance, sleep, Duration, Instant};

struct Cache<K, V> {
    entries: HashMap<K, (V, Instant)>,
    ttl: Duration,
    hits: usize,
}

impl<K: Eq + Hash + Clone + Debug, V: Clone> Cache<K, V> {
    fn new(ttl: Duration) -> Self {
        Self { entries: HashMap::new(), ttl, hits: 0 }
    }

    async fn get<F, Fut>(&mut self, key: &K, load: F) -> V
    where
        F: FnOnce(K) -> Fut,
        Fut: Future<Output = V>,
    {
        match self.entries.get(key) {
            Some((value, at)) if at.elapsed() < self.ttl => {
                self.hits += 1;
                return value.clone();
            }
            Some(_) => println!("{key:?} is stale"),
            None => println!("{key:?} is new"),
        }
        let value = load(key.clone()).await;
        self.entries.insert(key.clone(), (value.clone(), Instant::now()));
        value
    }
}

async fn load(key: String) -> usize {
    sleep(Duration::from_millis(10)).await;
    key.len()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut cache = Cache::new(Duration::from_secs(1));
    let key = "abc".to_string();
    println!("{} {}", cache.get(&key, load).await, cache.get(&key, load).await);
    advance(Duration::from_millis(990)).await;
    println!("{}", cache.get(&key, load).await);
    advance(Duration::from_millis(10)).await;
    println!("{} {}", cache.get(&key, |k| async move { k.len() * 100 }).await, cache.hits);
}
