//~ 4:23 an argument too many for the format string
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", 1, 2);
}
