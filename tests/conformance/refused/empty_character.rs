//~ 4:21 an empty character literal
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", '');
}
