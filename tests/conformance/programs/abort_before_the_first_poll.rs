// An aborted task that never started never runs a line; its handle gives a cancelled JoinError.
async fn work() {
    println!("never printed");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let handle = tokio::spawn(work());
    handle.abort();
    let result = handle.await;
    println!("is_err {}", result.is_err());
    let error = result.unwrap_err();
    println!(
        "cancelled {} panic {}",
        error.is_cancelled(),
        error.is_panic()
    );
}
