//~ 7:1 E0428 a second main
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one");
}

async fn main() {
    println!("two");
}
