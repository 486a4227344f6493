// `Some(_)` looks at a field, an element or what is behind a reference and leaves it there.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let t = (Some(String::from("a")), 1);
    match t.0 { Some(_) => println!("some"), None => println!("none") }
    if let Some(_) = t.0 { println!("again"); }
    println!("{t:?}");
    let mut o = Some(String::from("b"));
    { let r = &mut o; *r = Some(String::from("c")); }
    match o { Some(_) => println!("some"), None => {} }
    println!("{o:?}");
    let v = vec![Some(String::from("d")), None];
    for i in 0..2 { match v[i] { Some(_) => println!("{i} some"), None => println!("{i} none") } }
    println!("{v:?}");
    let r = &t;
    match *r { (None, _) => println!("no"), (_, n) => println!("{n}") }
    let (_, n) = t;
    println!("{n} {:?}", t.0);
}
