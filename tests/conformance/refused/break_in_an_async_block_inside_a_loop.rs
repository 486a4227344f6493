//~ 6:13 E0267 break inside an async block
#[tokio::main(flavor = "current_thread")]
async fn main() {
    loop {
        let block = async {
            break;
        };
        block.await;
    }
}
