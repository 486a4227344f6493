//~ 5:33 E0434 a nested function does not see variables
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let n = 1;
    fn inner() { println!("{}", n); }
    inner();
}
