// There is no other thread to give the tasks to.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(async { tokio::task::block_in_place(|| 1) });
    println!("{}", task.await.unwrap_err().is_panic());
}
