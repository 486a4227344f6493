// JoinError prints the task's id, counted from 1 on current_thread, with the panic's message.
use tokio::time::{sleep, Duration};

async fn calm() {}

async fn boom() {
    panic!("boom");
}

async fn slow() {
    sleep(Duration::from_secs(1)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let first = tokio::spawn(calm());
    let second = tokio::spawn(boom());
    let third = tokio::spawn(slow());
    third.abort();
    println!("{:?}", first.await);
    let error = second.await.unwrap_err();
    println!("{}", error);
    println!("{:?}", error);
    let error = third.await.unwrap_err();
    println!("{}", error);
    println!("{:?}", error);
}
