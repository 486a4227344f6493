// A worker puts what it spawns into its LIFO slot: of a, b and c spawned by a task, c runs first.
async fn work(name: &str) {
    println!("{}", name);
}

async fn spawner() {
    let a = tokio::spawn(work("a"));
    let b = tokio::spawn(work("b"));
    let c = tokio::spawn(work("c"));
    println!("three are spawned");
    let _ = tokio::join!(a, b, c);
    println!("joined");
}

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() {
    tokio::spawn(spawner()).await.unwrap();
}
