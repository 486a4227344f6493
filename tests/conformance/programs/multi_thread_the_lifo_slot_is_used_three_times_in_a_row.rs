// A chain of tasks, each spawning the next, keeps the worker for three polls; then the queue gets its turn.
async fn link5() {
    println!("link 5");
}

async fn link4() {
    println!("link 4");
    tokio::spawn(link5()).await.unwrap();
}

async fn link3() {
    println!("link 3");
    tokio::spawn(link4()).await.unwrap();
}

async fn link2() {
    println!("link 2");
    tokio::spawn(link3()).await.unwrap();
}

async fn link1() {
    println!("link 1");
    tokio::spawn(link2()).await.unwrap();
}

async fn queued() {
    println!("the queued task");
}

async fn starter() {
    let other = tokio::spawn(queued());
    let chain = tokio::spawn(link1());
    let _ = tokio::join!(other, chain);
}

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() {
    tokio::spawn(starter()).await.unwrap();
}
