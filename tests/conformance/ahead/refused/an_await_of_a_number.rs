//~ 5:7 E0277 a number is no future
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let n = 5;
    n.await;
}
