//~ 4:22 an argument too few for the format string
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} and {}", 1);
}
