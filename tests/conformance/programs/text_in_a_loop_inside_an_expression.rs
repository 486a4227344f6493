// Printing inside operands that loops leave.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let pair = (1, loop { println!("a"); println!("b"); break 2 }, 'l: { println!("c"); break 'l 3 });
    println!("{pair:?}");
    let s = "x".to_string() + &loop { print!("d "); break "y".to_string() };
    println!("{s}");
    let mut v = vec![0];
    for i in 0..4 { v.push(match i { 0 => { println!("zero"); continue } 3 => { println!("three"); break } n => n * 10 }); }
    println!("{v:?}");
    let t = tokio::spawn(async { let x = 5 + 'q: { if true { println!("q"); break 'q 1; } 2 }; x });
    println!("{}", t.await.unwrap());
}
