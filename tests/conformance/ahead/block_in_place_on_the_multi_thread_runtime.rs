// block_in_place blocks this thread and gives the other tasks to another one.
use tokio::runtime::Handle;
use tokio::task;

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() {
    let value = task::block_in_place(|| {
        let mut sum = 0;
        for n in 1..=10 {
            sum += n;
        }
        sum
    });
    println!("{value}");
    let inner = task::block_in_place(|| Handle::current().block_on(async { tokio::spawn(async { "inside" }).await }));
    println!("{}", inner.unwrap());
    let task = tokio::spawn(async { task::block_in_place(|| "in a task") });
    println!("{}", task.await.unwrap());
}
