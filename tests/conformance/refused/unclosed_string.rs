//~ 4:14 E0765 a string without an end
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one);
}
