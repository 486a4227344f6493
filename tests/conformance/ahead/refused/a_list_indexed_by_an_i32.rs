//~ 5:22 E0277 an index is a usize
fn main() {
    let v = vec![1, 2];
    let i: i32 = 1;
    println!("{}", v[i]);
}
