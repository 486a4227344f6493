// main's spawns go through the inject queue, first in, first out, and not through a LIFO slot.
async fn work(n: i32) -> i32 {
    println!("task {}", n);
    n
}

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() {
    let mut handles = Vec::new();
    for n in 1..=20 {
        handles.push(tokio::spawn(work(n)));
    }
    let mut sum = 0;
    for handle in handles {
        sum += handle.await.unwrap();
    }
    println!("{}", sum);
}
