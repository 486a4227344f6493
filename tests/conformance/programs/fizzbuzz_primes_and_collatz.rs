// What a learner writes first; a matrix among it.
fn is_prime(n: u32) -> bool {
    if n < 2 { return false; }
    let mut d = 2;
    while d * d <= n { if n % d == 0 { return false; } d += 1; }
    true
}
#[tokio::main(flavor = "current_thread")]
async fn main() {
    for i in 1..=15 {
        let s = match (i % 3, i % 5) { (0, 0) => "FizzBuzz".to_string(), (0, _) => "Fizz".to_string(), (_, 0) => String::from("Buzz"), _ => i.to_string() };
        print!("{s} ");
    }
    println!();
    let mut primes = vec![];
    for n in 0..50 { if is_prime(n) { primes.push(n); } }
    println!("{primes:?} {}", primes.len());
    let mut sieve = [true; 30];
    let mut i = 2;
    while i * i < 30 { if sieve[i] { let mut j = i * i; while j < 30 { sieve[j] = false; j += i; } } i += 1; }
    for (i, p) in [(28, sieve[28]), (29, sieve[29])] { println!("{i} {p}"); }
    let mut bits = String::new();
    let mut n = 37u8;
    while n > 0 { bits = format!("{}{bits}", n % 2); n >>= 1; }
    println!("{bits} {:08b} {}", 37, 0b100101 == 37);
    let mut matrix = [[0; 3]; 3];
    for r in 0..3 { for c in 0..3 { matrix[r][c] = r * 3 + c; } }
    println!("{matrix:?}");
    for row in matrix { for x in row { print!("{x:>3}"); } println!(); }
}
