// `let old = v[0]` is a copy.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut v = vec![(1, 2), (3, 4)];
    let old = v[0];
    v[0].0 = 50;
    println!("{:?} {:?}", old, v);
    let mut p = v[1];
    p.0 = 99;
    println!("{:?} {:?}", p, v);
}
