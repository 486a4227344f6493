//~ 5:5 E0267 break outside a loop, in an async body
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one");
    break;
}
