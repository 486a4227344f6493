// Builder's options; hooks run when threads start.
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime;

fn main() {
    let started = Arc::new(AtomicUsize::new(0));
    let count = started.clone();
    let runtime = runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .max_blocking_threads(2)
        .thread_name("my-worker")
        .thread_stack_size(3 * 1024 * 1024)
        .thread_keep_alive(Duration::from_millis(100))
        .global_queue_interval(31)
        .event_interval(61)
        .on_thread_start(move || {
            count.fetch_add(1, Ordering::SeqCst);
        })
        .enable_all()
        .build()
        .unwrap();
    let name = runtime.block_on(async {
        tokio::spawn(async { std::thread::current().name().map(str::to_owned) }).await.unwrap()
    });
    println!("{name:?} {}", started.load(Ordering::SeqCst) >= 1);
    println!("{}", runtime.metrics().num_workers());
}
