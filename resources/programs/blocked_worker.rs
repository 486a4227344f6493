// One task blocks the only thread: everybody else is late, although their sleeps are long over.
use tokio::time::{sleep, Duration};

async fn ticker() {
    for n in 1..=4 {
        sleep(Duration::from_millis(500)).await;
        println!("tick {n}");
    }
}

async fn report() {
    sleep(Duration::from_millis(700)).await;
    println!("report: crunching numbers...");
    // std::thread::sleep is no future. It stops the thread and never gives it back, so
    // until it ends no other task is polled. tokio::time::sleep would only stop this task.
    std::thread::sleep(Duration::from_millis(2000));
    println!("report: finished");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let ticks = tokio::spawn(ticker());
    let numbers = tokio::spawn(report());
    // Watch the ticker's row: its second tick is due at 1.0 s and comes at 2.7 s.
    let _ = tokio::join!(ticks, numbers);
    println!("main: done");
}
