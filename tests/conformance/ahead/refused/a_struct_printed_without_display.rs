//~ 6:20 E0277 no Display
#[derive(Debug)]
struct Point(i32);
fn main() {
    let p = Point(1);
    println!("{}", p);
    println!("{:?}", p.0);
}
