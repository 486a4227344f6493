//~ 4:13 E0416 two parts of one name
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (a, a) = (1, 2);
    println!("{a}");
}
