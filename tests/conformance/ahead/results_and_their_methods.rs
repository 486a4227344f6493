// What Result's usual methods give for Ok and for Err.
fn half(n: i32) -> Result<i32, String> {
    if n % 2 == 0 { Ok(n / 2) } else { Err(format!("{n} is odd")) }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:?} {:?}", half(8), half(7));
    println!("{:?} {:?}", half(8).and_then(half).and_then(half), half(6).and_then(half));
    println!("{:?} {:?}", half(3).map_err(|e| e.len()), half(4).map(|n| n as f64));
    println!("{:?} {:?} {:?}", half(4).ok(), half(3).ok(), half(3).err());
    println!("{} {} {}", half(3).unwrap_or(0), half(3).unwrap_or_else(|e| e.len() as i32), half(3).unwrap_or_default());
    println!("{} {} {}", half(2).is_ok(), half(3).is_err(), half(3).is_err_and(|e| e.contains("odd")));
    println!("{:?} {:?}", half(3).or_else(|_| half(2)), half(3).and(half(2)));
    println!("{} {:?}", half(2).map_or(9, |n| n + 1), half(3).as_ref().unwrap_err());
    println!("{}", half(10).expect("even"));
    if let Err(ref e) = half(5) {
        println!("{e}");
    }
    let sum: Result<i32, String> = [2, 4].into_iter().map(half).sum();
    println!("{sum:?} {:?}", [2, 5, 7].into_iter().map(half).collect::<Result<Vec<_>, _>>());
    for n in half(12) {
        println!("{n}");
    }
    println!("{:#?}", half(1));
    half(9).expect("must be even");
}
