//~ 3:17 an unclosed brace
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one");

fn other() {
    println!("two");
}
