//~ 5:22 E0277 no sum of two kinds
fn main() {
    let n: i32 = 1;
    let x: f64 = 2.0;
    println!("{}", x + n);
}
