//~ 2:15 an unknown argument of #[tokio::main]
#[tokio::main(colour = "green")]
async fn main() {
    println!("one");
}
