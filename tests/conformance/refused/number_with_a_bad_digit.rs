//~ 4:17 a bad digit
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let n = 0b102;
    println!("{}", n);
}
