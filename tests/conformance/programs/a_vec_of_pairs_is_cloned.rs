// A clone of a Vec is deep.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a = vec![(1, String::from("x"))];
    let mut b = a.clone();
    b[0].1.push('y');
    println!("{a:?} {b:?}");
}
