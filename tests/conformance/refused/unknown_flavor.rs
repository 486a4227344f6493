//~ 2:24 an unknown flavor
#[tokio::main(flavor = "green")]
async fn main() {
    println!("one");
}
