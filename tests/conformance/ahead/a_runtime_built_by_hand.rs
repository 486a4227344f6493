// runtime::Builder, block_on and spawn without #[tokio::main].
use tokio::runtime::{Builder, Handle};
use tokio::time::{sleep, Duration, Instant};

fn main() {
    let runtime = Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    let task = runtime.spawn(async {
        println!("a task");
        5
    });
    println!("spawned, nothing runs yet");
    let value = runtime.block_on(async {
        let start = Instant::now();
        sleep(Duration::from_secs(10)).await;
        println!("{:?}", start.elapsed());
        task.await.unwrap()
    });
    println!("{value}");
    println!("{}", Handle::try_current().is_err());
    {
        let _guard = runtime.enter();
        let late = tokio::spawn(async { "in the context" });
        println!("{}", runtime.block_on(late).unwrap());
    }
    let other = runtime.handle().clone();
    println!("{}", other.block_on(async { 1 + 1 }));
    runtime.block_on(async {
        tokio::spawn(async {
            sleep(Duration::from_secs(1)).await;
            println!("never");
        });
    });
    drop(runtime);
    println!("end");
}
