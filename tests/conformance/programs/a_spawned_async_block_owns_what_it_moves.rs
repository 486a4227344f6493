// async move takes copies of numbers and takes over strings; the task outlives the scope that made it.
use tokio::time::{sleep, Duration};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut handles = Vec::new();
    for n in 0..3 {
        let name = format!("job {}", n);
        handles.push(tokio::spawn(async move {
            sleep(Duration::from_millis(30 - 10 * n)).await;
            println!("{} ends", name);
            n * n
        }));
    }
    let mut sum = 0;
    for handle in handles {
        sum += handle.await.unwrap();
    }
    println!("sum {}", sum);
}
