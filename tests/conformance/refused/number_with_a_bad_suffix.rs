//~ 4:13 a bad suffix
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let n = 12abc;
    println!("{}", n);
}
