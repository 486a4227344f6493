// Elements, fields and arguments that are Copy are copies in every place.
fn change(mut p: (i32, i32)) -> (i32, i32) { p.0 = 100; p }
fn first(v: &Vec<(i32, i32)>) -> (i32, i32) { v[0] }
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a = [(1, 2), (3, 4)];
    println!("{:?} {a:?}", change(a[0]));
    let v = vec![(5, 6)];
    println!("{:?} {v:?}", change(v[0]));
    println!("{:?} {v:?}", change(first(&v)));
    let r = &v[0];
    println!("{:?} {v:?}", change(*r));
    let o = Some((7, 8));
    if let Some(mut p) = o { p.1 = 0; println!("{p:?}"); }
    println!("{o:?}");
    let mut q = o.unwrap();
    q.0 = 1;
    println!("{q:?} {o:?}");
    for mut p in a { p.0 = 0; print!("{p:?}"); }
    println!("{a:?}");
    for p in v.iter() { let mut c = *p; c.0 = 0; print!("{c:?}"); }
    println!("{v:?}");
    let t = ((1, 2), 3);
    let mut u = t.0;
    u.1 = 50;
    println!("{t:?} {u:?}");
}
