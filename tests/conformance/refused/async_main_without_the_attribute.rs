//~ 2:1 E0752 an async main without #[tokio::main]
async fn main() {
    println!("one");
}
