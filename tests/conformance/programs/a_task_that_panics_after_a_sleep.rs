// The task's earlier lines are printed, its later ones are not; the others go on at the same instant.
use tokio::time::{sleep, Duration};

async fn bad() {
    println!("bad starts");
    sleep(Duration::from_millis(10)).await;
    println!("bad is about to panic");
    panic!("after {} ms", 10);
}

async fn good() {
    println!("good starts");
    sleep(Duration::from_millis(10)).await;
    println!("good ends");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let a = tokio::spawn(bad());
    let b = tokio::spawn(good());
    let (a, b) = tokio::join!(a, b);
    match a {
        Ok(_) => println!("no error"),
        Err(e) => println!("{}", e),
    }
    match b {
        Ok(_) => println!("good is ok"),
        Err(e) => println!("{}", e),
    }
}
