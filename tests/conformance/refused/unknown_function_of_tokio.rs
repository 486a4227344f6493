//~ 6:12 E0425 an unknown path
async fn work() {}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::foo(work());
}
