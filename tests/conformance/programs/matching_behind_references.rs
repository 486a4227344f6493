// Patterns behind `&` and `&mut`, in arguments, loops and arms.
fn show(o: &Option<String>) -> usize { match o { Some(s) => s.len(), None => 0 } }
fn inner(r: &Result<(i32, String), String>) -> String { match r { Ok((n, s)) if *n > 1 => format!("{n}{s}"), Ok((_, s)) => s.clone(), Err(e) => e.to_string() } }
fn grow(o: &mut Option<i32>) { if let Some(n) = o { *n += 1; } else { *o = Some(0); } }
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let o = Some(String::from("four"));
    println!("{} {} {o:?}", show(&o), show(&None));
    println!("{} {} {}", inner(&Ok((1, "one".to_string()))), inner(&Ok((2, "two".to_string()))), inner(&Err("bad".to_string())));
    let mut n = None;
    grow(&mut n); grow(&mut n); grow(&mut n);
    println!("{n:?}");
    let v = vec![Some(String::from("a")), None];
    for x in &v { match x { Some(s) => print!("{s} "), None => print!("- ") } }
    for x in v.iter() { if let Some(s) = x { print!("{} ", s.len()); } }
    println!("{v:?}");
    let pairs = vec![(1, String::from("x")), (2, String::from("y"))];
    for (i, s) in &pairs { print!("{i}{s} "); }
    let (a, b) = &pairs[0];
    println!("{a} {b} {}", pairs.len());
    match &pairs[1] { (2, s) => println!("{s}"), _ => {} }
    if let Some((n, s)) = pairs.first() { println!("{n} {s}"); }
    match pairs.len() { 0 => {} n if n == 2 => println!("two"), _ => {} }
    let r = &5;
    match r { 5 => println!("five"), _ => {} }
    match *r { n if n > 4 => println!("{n}"), _ => {} }
    match (r, &6) { (&a, b) => println!("{}", a + *b) }
}
