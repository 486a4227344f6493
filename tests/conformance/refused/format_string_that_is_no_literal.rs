//~ 5:14 the format string must be a literal
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let text = "one";
    println!(text);
}
