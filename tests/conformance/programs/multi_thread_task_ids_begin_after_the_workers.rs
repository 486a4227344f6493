// On multi_thread each worker takes an id first: with two workers the first spawned task is number 3.
async fn boom() {
    panic!("boom");
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    println!("{}", tokio::spawn(boom()).await.unwrap_err());
    println!("{}", tokio::spawn(boom()).await.unwrap_err());
}
