//~ 4:5 warning: unused_must_use the block does nothing
#[tokio::main(flavor = "current_thread")]
async fn main() {
    async { println!("never") };
}
