//~ 2:57 worker_threads is no number
#[tokio::main(flavor = "multi_thread", worker_threads = "two")]
async fn main() {
    println!("one");
}
