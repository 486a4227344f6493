// A const is a value written in, a static has one place; functions nest and shadow.
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;

static COUNT: AtomicUsize = AtomicUsize::new(10);
static LOG: Mutex<Vec<String>> = Mutex::new(Vec::new());
const NAMES: [&str; 3] = ["a", "b", "c"];
const WIDTH: usize = NAMES.len() * 2;

const fn square(n: u32) -> u32 {
    n * n
}

const NINE: u32 = square(3);

fn next() -> usize {
    COUNT.fetch_add(1, Ordering::SeqCst)
}

fn log(text: &str) {
    LOG.lock().unwrap().push(text.to_owned());
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    fn next() -> usize {
        super_next() + 1000
    }
    fn super_next() -> usize {
        crate::next()
    }
    println!("{} {} {}", next(), crate::next(), COUNT.load(Ordering::Relaxed));
    let handles: Vec<_> = NAMES.iter().map(|n| tokio::spawn(async move { log(n) })).collect();
    for h in handles {
        h.await.unwrap();
    }
    const WIDTH: i64 = -1;
    println!("{:?} {WIDTH} {} {NINE}", LOG.lock().unwrap(), self::WIDTH);
    let n = 1;
    let n = { let n = n + 1; n * 10 };
    println!("{n}");
}
