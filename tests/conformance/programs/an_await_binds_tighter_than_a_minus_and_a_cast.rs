// -f().await negates the result, and `as` casts it.
async fn seven() -> i32 {
    7
}

async fn yes() -> bool {
    true
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("{}", -seven().await);
    println!("{}", !yes().await);
    println!("{}", seven().await as f64 / 2.0);
    println!("{}", 10 - seven().await - 1);
}
