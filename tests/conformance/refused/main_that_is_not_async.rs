//~ 3:1 #[tokio::main] on a fn that is not async
#[tokio::main(flavor = "current_thread")]
fn main() {
    println!("one");
}
