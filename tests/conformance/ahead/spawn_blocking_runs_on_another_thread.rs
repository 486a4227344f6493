// spawn_blocking takes a closure to a thread of its own; the tasks go on meanwhile.
use std::sync::mpsc;
use tokio::task::spawn_blocking;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, rx) = mpsc::channel::<u32>();
    let blocking = spawn_blocking(move || {
        let mut sum = 0;
        for n in rx {
            sum += n;
        }
        sum
    });
    for n in 1..=4 {
        tokio::task::yield_now().await;
        tx.send(n).unwrap();
    }
    println!("all sent");
    drop(tx);
    println!("{}", blocking.await.unwrap());
    let text = String::from("moved");
    println!("{:?}", spawn_blocking(move || text.len()).await);
    let failed = spawn_blocking(|| { if true { panic!("blocking") } }).await;
    println!("{}", failed.unwrap_err().is_panic());
    let handle = tokio::runtime::Handle::current();
    let back = spawn_blocking(move || handle.block_on(async { tokio::spawn(async { "through the handle" }).await }));
    println!("{}", back.await.unwrap().unwrap());
}
