// unwrap on the Err of a panicked task panics main as well: exit code 101.
async fn work() -> i32 {
    panic!("inner");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let handle = tokio::spawn(work());
    println!("before");
    let value = handle.await.unwrap();
    println!("never printed {}", value);
}
