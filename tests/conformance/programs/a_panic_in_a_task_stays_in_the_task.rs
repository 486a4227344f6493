// A panic ends its task only; whoever awaits the handle gets an Err, and main goes on.
use tokio::time::{sleep, Duration};

async fn work(n: i32) -> i32 {
    if n == 2 {
        panic!("task {} fails", n);
    }
    n * 10
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let a = tokio::spawn(work(1));
    let b = tokio::spawn(work(2));
    let c = tokio::spawn(work(3));
    let (a, b, c) = tokio::join!(a, b, c);
    println!("{:?} {} {:?}", a.is_ok(), b.is_err(), c.is_ok());
    println!("{} {}", a.unwrap(), c.unwrap());
    println!("{}", b.unwrap_err().is_panic());
    sleep(Duration::from_millis(1)).await;
    println!("main goes on");
}
