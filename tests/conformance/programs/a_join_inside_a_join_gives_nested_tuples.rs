// The value of an inner join! is a tuple inside the tuple.
async fn n(x: i32) -> i32 {
    x
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let ((a, b), c) = tokio::join!(async { tokio::join!(n(1), n(2)) }, n(3));
    println!("{} {} {}", a, b, c);
    let all = tokio::join!(n(4), async { tokio::join!(n(5), n(6)) });
    println!("{:?} {}", all, (all.1).1);
}
