//~ 3:17 an unclosed brace
#[tokio::main(flavor = "current_thread")]
async fn main() {
    for i in 0..3 {
        println!("{}", i);
}
