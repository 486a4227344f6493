//~ 4:9 E0005 None is not covered
#[tokio::main(flavor = "current_thread")]
async fn main() {
    for Some(n) in [Some(1), None] { println!("{n}"); }
}
