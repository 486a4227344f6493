//~ 2:1 E0733 a future in itself
async fn down(n: u32) { if n > 0 { down(n - 1).await; } }
#[tokio::main(flavor = "current_thread")]
async fn main() {
    down(2).await;
}
