//~ 4:9 a let without a pattern
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let = 5;
}
