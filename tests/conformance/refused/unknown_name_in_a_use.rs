//~ 2:5 E0432 an unknown path in a use
use tokio::time::slep;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one");
}
