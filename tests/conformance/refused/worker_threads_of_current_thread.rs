//~ 2:59 worker_threads with current_thread
#[tokio::main(flavor = "current_thread", worker_threads = 2)]
async fn main() {
    println!("one");
}
