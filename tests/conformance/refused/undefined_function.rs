//~ 4:18 E0425 an unknown function
#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::spawn(work());
}
