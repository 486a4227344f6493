//~ 3:24 E0425 no such constant
fn main() {
    println!("{}", 2 * LIMIT);
}
