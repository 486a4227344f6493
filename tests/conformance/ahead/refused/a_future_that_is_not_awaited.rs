//~ 8:5 warning: unused_must_use futures do nothing unless you .await them
async fn work() {
    println!("never");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    work();
}
