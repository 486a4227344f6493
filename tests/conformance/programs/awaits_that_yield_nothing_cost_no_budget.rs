// Plain async fns that never touch the runtime cost no budget: 1000 of them do not let the other task in.
async fn plain(n: i32) -> i32 {
    n + 1
}

async fn other() {
    println!("other");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let handle = tokio::spawn(other());
    let mut n = 0;
    while n < 1000 {
        n = plain(n).await;
    }
    println!("{}", n);
    handle.await.unwrap();
}
