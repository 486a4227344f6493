//~ 5:12 E0728 .await outside async
async fn work() {}

fn plain() {
    work().await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    plain();
}
