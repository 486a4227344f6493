// All branches are out and there is no else: the task panics.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(async {
        tokio::select! {
            Some(n) = async { None::<i32> } => println!("never {n}"),
            Ok(n) = async { "q".parse::<u8>() } => println!("never {n}"),
        }
    });
    let error = task.await.unwrap_err();
    println!("{}", error.is_panic());
    println!("{:?}", error.into_panic().downcast_ref::<&str>().is_some());
}
