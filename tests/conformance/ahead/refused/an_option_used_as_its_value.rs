//~ 4:18 E0308 an Option is no number
fn main() {
    let v = vec![1, 2];
    let n: i32 = v.first().copied();
    println!("{n}");
}
