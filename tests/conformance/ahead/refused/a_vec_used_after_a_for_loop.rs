//~ 6:22 E0382 the loop took the list
fn main() {
    let v = vec![String::from("a")];
    for s in v { print!("{s}"); }
    // `for s in &v` would have borrowed it.
    println!("{:?}", v);
}
