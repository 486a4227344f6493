// main takes all results that are ready each time it is polled: after 61 tasks, 122 tasks and the rest.
async fn work(n: i32) -> i32 {
    n
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut handles = Vec::new();
    for n in 1..=150 {
        handles.push(tokio::spawn(work(n)));
    }
    let mut n = 0;
    for handle in handles {
        n += 1;
        if !handle.is_finished() {
            println!("task {} is not finished yet", n);
        }
        handle.await.unwrap();
    }
    println!("{} joined", n);
}
