//~ 4:25 a bracket closed by a parenthesis
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let v = vec![1, 2, 3);
    println!("{:?}", v);
}
