// A pattern on a `&mut` makes references to the parts.
fn grow(o: &mut Option<i32>) {
    if let Some(n) = o { *n += 1; } else { *o = Some(0); }
}
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut n = None;
    grow(&mut n);
    grow(&mut n);
    println!("{n:?}");
    let mut t = (1, 2);
    let (a, b) = &mut t;
    *a += 10;
    *b += 20;
    println!("{t:?}");
    let mut v = vec![(1, 'a'), (2, 'b')];
    for (n, c) in &mut v { *n *= 3; *c = 'z'; }
    println!("{v:?}");
}
