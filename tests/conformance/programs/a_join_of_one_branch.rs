// join! with a single branch gives a tuple of one.
async fn one() -> i32 {
    1
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (x,) = tokio::join!(one());
    println!("{}", x);
}
