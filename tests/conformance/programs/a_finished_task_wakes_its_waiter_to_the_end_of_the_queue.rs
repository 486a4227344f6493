// On current_thread there is no short cut: the waiter of a finished task is queued behind tasks spawned before.
async fn child() {
    println!("child");
}

async fn other(n: i32) {
    println!("other {}", n);
}

async fn parent() {
    tokio::spawn(other(1));
    let handle = tokio::spawn(child());
    tokio::spawn(other(2));
    handle.await.unwrap();
    println!("parent resumes");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(parent()).await.unwrap();
}
