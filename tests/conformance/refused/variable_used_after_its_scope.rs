//~ 8:20 E0425 an unknown variable
#[tokio::main(flavor = "current_thread")]
async fn main() {
    {
        let inner = 1;
        println!("{}", inner);
    }
    println!("{}", inner);
}
