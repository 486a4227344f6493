//~ 5:23 E0425 an unknown variable
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let name = "a";
    println!("{name} {size}");
}
