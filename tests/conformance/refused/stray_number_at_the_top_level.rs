//~ 2:1 no item begins with this
42

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one");
}
