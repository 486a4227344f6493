// Names that hide others, in every place.
const N: i32 = 1;
fn show(n: i32) -> i32 { let n = n + 1; { let n = n * 10; println!("in {n}"); } n }
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let n = N;
    let n = show(n);
    println!("{n}");
    let n = format!("<{n}>");
    let n = n.len();
    println!("{n}");
    for n in 0..n { let n = n * n; print!("{n} "); }
    println!("{n}");
    if let Some(n) = Some(n + 1) { println!("{n}"); }
    match n { n if n > 100 => println!("huge"), n => { let n = n as f64 / 2.0; println!("{n}") } }
    let a = async move { let n = n + 40; let b = async move { let n = n + 1; n }; b.await + n };
    println!("{} {n}", a.await);
    let n = { let n = n; n + 1 };
    while let Some(n) = if n > 100 { None } else { Some(n) } { println!("loop {n}"); break; }
    fn inner() -> i32 { const N: i32 = 77; N }
    println!("{} {N} {n}", inner());
    let drop = 3;
    let sleep = drop + 1;
    println!("{sleep}");
}
