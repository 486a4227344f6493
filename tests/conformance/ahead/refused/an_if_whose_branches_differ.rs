//~ 3:34 E0308 both branches must be of one type
fn main() {
    let n = if true { 1 } else { "two" };
    println!("{n}");
}
