//~ 8:5 E0061 an argument too many
async fn work(n: i32) {
    println!("{}", n);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    work(1, 2).await;
}
