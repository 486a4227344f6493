//~ 10:26 E0382 one field has moved
#[derive(Debug)]
struct Pair {
    a: String,
    b: String,
}
fn main() {
    let p = Pair { a: "a".into(), b: "b".into() };
    let a = p.a;
    println!("{a} {:?}", p);
}
