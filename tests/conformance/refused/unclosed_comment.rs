//~ 6:1 E0758 a block comment without an end
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one");
}
/* the end is missing
