//~ 5:33 E0373 the thread may outlive the variable
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let list = vec![3, 1, 2];
    tokio::task::spawn_blocking(|| list.len()).await.unwrap();
}
