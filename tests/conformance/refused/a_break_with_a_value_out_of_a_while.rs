//~ 4:18 E0571 a while has no value
#[tokio::main(flavor = "current_thread")]
async fn main() {
    while true { break 5; }
}
