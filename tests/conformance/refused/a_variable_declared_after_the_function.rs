//~ 4:33 E0425 what is declared later is not there yet
#[tokio::main(flavor = "current_thread")]
async fn main() {
    fn inner() { println!("{}", n); }
    let n = 1;
    inner();
}
