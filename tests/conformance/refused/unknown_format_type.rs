//~ 4:17 an unknown format
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:y}", 1);
}
