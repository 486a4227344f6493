//~ 6:9 an if without a block
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a = 1;
    if a == 1
        println!("one");
}
