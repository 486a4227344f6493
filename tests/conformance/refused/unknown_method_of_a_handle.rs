//~ 7:12 E0599 an unknown method
async fn work() {}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let handle = tokio::spawn(work());
    handle.abot();
}
