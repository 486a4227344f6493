//~ 4:7 E0070 the left side cannot be assigned to
#[tokio::main(flavor = "current_thread")]
async fn main() {
    1 = 2;
}
