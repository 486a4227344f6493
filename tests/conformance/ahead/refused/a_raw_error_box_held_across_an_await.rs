//~ 8:5 Box<dyn Error> is not Send
async fn fails() -> Result<(), Box<dyn std::error::Error>> {
    Err("no".into())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::spawn(async {
        let result = fails().await;
        tokio::task::yield_now().await;
        println!("{}", result.is_err());
    });
}
