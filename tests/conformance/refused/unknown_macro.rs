//~ 4:5 an unknown macro
#[tokio::main(flavor = "current_thread")]
async fn main() {
    prinln!("one");
}
