// Atomics change through a shared reference; each operation gives the value before.
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU64, AtomicUsize, Ordering};
use std::sync::Arc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let n = AtomicI32::new(5);
    println!("{} {} {}", n.fetch_add(3, Ordering::SeqCst), n.fetch_sub(1, Ordering::Relaxed), n.swap(9, Ordering::AcqRel));
    println!("{:?} {:?}", n.compare_exchange(9, 1, Ordering::SeqCst, Ordering::SeqCst), n.compare_exchange(9, 2, Ordering::SeqCst, Ordering::SeqCst));
    println!("{} {} {}", n.fetch_max(7, Ordering::SeqCst), n.fetch_min(2, Ordering::SeqCst), n.load(Ordering::SeqCst));
    println!("{:?}", n.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |v| if v < 5 { Some(v * 10) } else { None }));
    println!("{n:?} {}", AtomicU64::new(u64::MAX).fetch_add(1, Ordering::SeqCst));
    let flag = Arc::new(AtomicBool::new(false));
    let seen = Arc::new(AtomicUsize::new(0));
    let (f, s) = (flag.clone(), seen.clone());
    let task = tokio::spawn(async move {
        while !f.load(Ordering::Acquire) {
            s.fetch_add(1, Ordering::Relaxed);
            tokio::task::yield_now().await;
        }
    });
    for _ in 0..3 {
        tokio::task::yield_now().await;
    }
    flag.store(true, Ordering::Release);
    task.await.unwrap();
    println!("{} {}", flag.fetch_not(Ordering::SeqCst), flag.fetch_or(true, Ordering::SeqCst));
    println!("{}", seen.load(Ordering::Relaxed) > 0);
}
