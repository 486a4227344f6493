//~ 3:13 E0433 no such enum
fn main() {
    let c = Colour::Red;
    drop(c);
}
