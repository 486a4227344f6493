//~ 5:21 E0384 no mut
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let n = 1;
    for _ in 0..3 { n += 1; }
    println!("{n}");
}
