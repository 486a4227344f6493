//~ 6:24 E0382 moved into another variable
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a = String::from("a");
    let b = a;
    println!("{b} {}", a);
}
