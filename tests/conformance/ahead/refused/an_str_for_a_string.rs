//~ 3:21 E0308 a &str is no String
fn main() {
    let s: String = "text";
    println!("{s}");
}
