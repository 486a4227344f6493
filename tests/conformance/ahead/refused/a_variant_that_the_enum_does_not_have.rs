//~ 7:30 E0599 no such variant
#[derive(Debug)]
enum Colour {
    Red,
}
fn main() {
    println!("{:?}", Colour::Green);
    println!("{:?}", Colour::Red);
}
