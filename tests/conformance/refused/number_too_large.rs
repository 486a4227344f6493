//~ 4:13 a number too large
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let n = 999999999999999999999999999999999999999999;
    println!("{}", n);
}
