//~ 6:32 E0599 an unknown function
use std::time::Duration;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:?}", Duration::from_years(1));
}
