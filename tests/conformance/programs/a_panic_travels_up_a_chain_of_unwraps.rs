// Each task unwraps the one before: the panic becomes the message of the next panic.
use tokio::task::JoinHandle;

async fn first() -> i32 {
    panic!("root");
}

async fn next(before: JoinHandle<i32>) -> i32 {
    before.await.unwrap() + 1
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let a = tokio::spawn(first());
    let b = tokio::spawn(next(a));
    let c = tokio::spawn(next(b));
    println!("{}", c.await.unwrap_err());
}
