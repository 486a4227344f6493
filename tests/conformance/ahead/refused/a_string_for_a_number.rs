//~ 3:18 E0308 text is no number
fn main() {
    let n: i32 = "5";
    println!("{n}");
}
