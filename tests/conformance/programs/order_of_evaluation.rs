// Operands, arguments, places and values are evaluated in Rust's order.
fn p(n: i32) -> i32 { print!("{n} "); n }
fn three(a: i32, b: i32, c: i32) -> i32 { a * 100 + b * 10 + c }
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", p(1) + p(2) * p(3) - p(4));
    println!("{}", three(p(1), p(2), p(3)));
    println!("{:?}", (p(1), [p(2), p(3)], p(4)));
    println!("{}", p(1) < p(2) && p(3) > p(4) || p(5) == p(6));
    let mut a = [0; 3];
    a[p(1) as usize] = p(2);
    println!("{a:?}");
    a[p(2) as usize] += p(5);
    println!("{a:?}");
    let mut x = 1;
    x += { x = 10; p(5) };
    println!("{x}");
    let y = x + { x = 100; x } + x;
    println!("{y}");
    println!("{:?}", p(1)..p(2));
    println!("{0} {1} {0}", p(7), p(8));
    let mut s = String::from("s");
    s += &{ print!("rhs "); String::from("t") };
    println!("{s}");
    match (p(1), p(2)) { (a, _) if p(a) == 2 => println!("no"), (1, b) if p(b + 10) == 12 => println!("yes"), _ => println!("?") }
    let _ = p(9);
    let (_, _) = (p(1), p(2));
    println!();
    assert!(p(1) == 1, "never {}", p(2));
    assert_ne!(p(1), p(2));
    println!("{}", Some(p(3)).unwrap_or(p(4)));
}
