//~ 3:5 E0373 the closure outlives its parameter
fn adder(by: i32) -> impl Fn(i32) -> i32 {
    |n| n + by
}

fn main() {
    println!("{}", adder(1)(2));
}
