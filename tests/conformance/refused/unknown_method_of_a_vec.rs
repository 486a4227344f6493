//~ 5:7 E0599 an unknown method
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut v = vec![1];
    v.pussh(2);
    println!("{:?}", v);
}
