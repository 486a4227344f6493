// The waiter of a finished task goes to the LIFO slot, so it resumes before tasks that were queued earlier.
async fn child() {
    println!("child");
}

async fn other(n: i32) {
    println!("other {}", n);
}

async fn parent() {
    let first = tokio::spawn(other(1));
    let second = tokio::spawn(other(2));
    let handle = tokio::spawn(child());
    handle.await.unwrap();
    println!("parent resumes");
    let _ = tokio::join!(first, second);
}

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() {
    tokio::spawn(parent()).await.unwrap();
}
