// What failed assertions, unwrap and expect say, as JoinError prints it.
async fn boom() {
    panic!("boom");
}

async fn equal(a: i32, b: i32) {
    assert_eq!(a, b);
}

async fn positive(a: i32) {
    assert!(a > 0);
}

async fn told(a: i32) {
    assert!(a > 0, "a is {}", a);
}

async fn unwraps() {
    tokio::spawn(boom()).await.unwrap();
}

async fn expects() {
    tokio::spawn(boom()).await.expect("the inner task");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("{}", tokio::spawn(equal(1, 2)).await.unwrap_err());
    println!("{}", tokio::spawn(positive(-1)).await.unwrap_err());
    println!("{}", tokio::spawn(told(-1)).await.unwrap_err());
    println!("{}", tokio::spawn(unwraps()).await.unwrap_err());
    println!("{}", tokio::spawn(expects()).await.unwrap_err());
    println!("{:?}", tokio::spawn(equal(1, 1)).await);
}
