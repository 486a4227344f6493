//~ 3:14 E0277 a number is no iterator
fn main() {
    for i in 5 {
        println!("{i}");
    }
}
