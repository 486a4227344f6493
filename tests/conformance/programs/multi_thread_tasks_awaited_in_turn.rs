// Each task is awaited before the next is spawned, so the order is fixed on any number of workers.
async fn step(n: i32) -> i32 {
    println!("step {}", n);
    n * n
}

#[tokio::main(flavor = "multi_thread", worker_threads = 4)]
async fn main() {
    let mut sum = 0;
    for n in 1..=5 {
        sum += tokio::spawn(step(n)).await.unwrap();
    }
    println!("{}", sum);
}
