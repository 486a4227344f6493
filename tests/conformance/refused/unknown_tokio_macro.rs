//~ 5:12 E0433 an unknown macro
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a = async { 1 };
    tokio::joinn!(a);
}
