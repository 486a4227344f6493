//~ 9:20 E0382 moved into a function
fn consume(v: Vec<i32>) -> usize {
    v.len()
}

fn main() {
    let v = vec![1];
    println!("{}", consume(v));
    println!("{}", v.len());
}
