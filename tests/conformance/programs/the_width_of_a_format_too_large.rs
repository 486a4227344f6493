// A width above 65535 panics.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let h = tokio::spawn(async { let w = 70000; println!("{:w$}", 1); });
    println!("{}", h.await.unwrap_err());
}
