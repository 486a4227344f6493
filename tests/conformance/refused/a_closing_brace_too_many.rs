//~ 6:1 a closing brace that closes nothing
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one");
}
}
