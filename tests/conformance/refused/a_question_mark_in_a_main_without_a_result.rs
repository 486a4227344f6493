//~ 4:20 E0277 nowhere to return to
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let n = Some(5)?;
    println!("{n}");
}
