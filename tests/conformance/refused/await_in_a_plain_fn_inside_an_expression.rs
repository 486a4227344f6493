//~ 7:18 E0728 .await outside async
async fn number() -> i32 {
    4
}

fn plain() -> i32 {
    1 + number().await
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", plain());
}
