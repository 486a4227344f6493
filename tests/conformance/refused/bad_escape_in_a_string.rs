//~ 4:19 an unknown escape
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one\qtwo");
}
