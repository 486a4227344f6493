// async move copies the number when the block is made, not when it runs.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut n = 1;
    let early = async move {
        println!("early sees {}", n);
        n
    };
    n = 2;
    let late = async move {
        println!("late sees {}", n);
        n
    };
    n = 3;
    let b = late.await;
    let a = early.await;
    println!("{} {} {}", a, b, n);
}
