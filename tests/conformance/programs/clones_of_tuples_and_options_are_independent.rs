// Clones of tuples, Options and arrays share nothing.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let t = (1, String::from("a"));
    let mut u = t.clone();
    u.0 = 9;
    u.1.push('b');
    println!("{t:?} {u:?}");
    let o = Some(String::from("x"));
    let p = o.clone();
    println!("{:?} {:?}", o.unwrap(), p);
    let a = [1, 2];
    let mut b = a.clone();
    b[0] = 7;
    println!("{a:?} {b:?}");
}
