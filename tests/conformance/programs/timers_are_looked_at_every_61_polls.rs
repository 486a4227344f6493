// While the queue is full, the timers are looked at after 61 polls: the sleeper is queued before later spawns.
use tokio::time::{sleep, Duration};

async fn sleeper() {
    sleep(Duration::from_millis(10)).await;
    println!("sleeper");
}

async fn late(n: i32) {
    println!("late {}", n);
}

async fn busy(n: i32) {
    std::thread::sleep(Duration::from_millis(1));
    if n == 60 || n == 61 {
        tokio::spawn(late(n));
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::spawn(sleeper());
    let mut handles = Vec::new();
    for n in 1..=70 {
        handles.push(tokio::spawn(busy(n)));
    }
    for handle in handles {
        handle.await.unwrap();
    }
    println!("main ends");
}
