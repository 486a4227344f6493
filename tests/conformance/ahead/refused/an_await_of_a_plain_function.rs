//~ 6:13 E0277 the function is not async
fn plain() -> i32 { 1 }

#[tokio::main(flavor = "current_thread")]
async fn main() {
    plain().await;
}
