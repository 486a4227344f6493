//~ 7:12 E0277 the struct is no future
struct Later;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let later = Later;
    later. await;
}
