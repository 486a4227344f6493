//~ 4:16 E0433 no use for Arc
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let data = Arc::new(1);
    println!("{data}");
}
