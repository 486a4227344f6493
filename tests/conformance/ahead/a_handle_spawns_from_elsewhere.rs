// Handle: spawn, spawn_blocking, enter, current, runtime_flavor.
use tokio::runtime::{Handle, Runtime, RuntimeFlavor};

fn main() {
    let runtime = Runtime::new().unwrap();
    let handle = runtime.handle();
    let task = handle.spawn(async { "now running on a worker" });
    println!("{}", runtime.block_on(task).unwrap());
    let blocking = handle.spawn_blocking(|| "now running on a blocking thread");
    println!("{}", handle.block_on(blocking).unwrap());
    println!("{}", handle.runtime_flavor() == RuntimeFlavor::MultiThread);
    let clone = handle.clone();
    let thread = std::thread::spawn(move || {
        let _guard = clone.enter();
        let inner = tokio::spawn(async { 7 });
        Handle::current().block_on(inner).unwrap()
    });
    println!("{}", thread.join().unwrap());
    println!("{}", Handle::try_current().is_err());
    runtime.shutdown_timeout(std::time::Duration::from_millis(100));
}
