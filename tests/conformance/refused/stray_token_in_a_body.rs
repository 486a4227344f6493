//~ 5:5 a token that begins nothing
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a = 1;
    => a;
}
