//~ 5:28 E0425 an unknown variable
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let count = 1;
    println!("{}", count + total);
}
