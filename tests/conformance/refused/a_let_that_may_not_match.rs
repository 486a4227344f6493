//~ 4:9 E0005 None is not covered
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let Some(n) = Some(1);
    println!("{n}");
}
