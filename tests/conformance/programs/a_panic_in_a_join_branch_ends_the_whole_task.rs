// Branches of a join! over plain futures are one task: a panic in one takes the other with it.
use tokio::time::{sleep, Duration};

async fn good() {
    println!("good starts");
    sleep(Duration::from_millis(20)).await;
    println!("never printed");
}

async fn bad() {
    println!("bad starts");
    sleep(Duration::from_millis(10)).await;
    panic!("bad");
}

async fn both() {
    tokio::join!(good(), bad());
    println!("never printed either");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let result = tokio::spawn(both()).await;
    println!("{}", result.unwrap_err());
    sleep(Duration::from_millis(50)).await;
    println!("end");
}
