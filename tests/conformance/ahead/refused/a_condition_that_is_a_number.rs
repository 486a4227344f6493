//~ 4:8 E0308 a condition is a bool
fn main() {
    let n = 1;
    if n { println!("yes"); }
}
