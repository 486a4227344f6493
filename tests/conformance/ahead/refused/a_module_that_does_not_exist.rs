//~ 3:20 E0433 no such module
fn main() {
    println!("{}", helpers::double(2));
}
