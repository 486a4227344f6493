//~ 5:29 E0425 known only in the first arm
fn main() {
    match Some(1) {
        Some(n) if n > 3 => println!("{n}"),
        _ => println!("{}", n),
    }
}
