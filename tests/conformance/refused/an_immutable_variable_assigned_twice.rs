//~ 6:5 E0384 no mut
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let n = 1;
    println!("{n}");
    n = 2;
    println!("{n}");
}
