//~ 5:14 E0308 all arms must be of one type
fn main() {
    let s = match 3 {
        0 => "zero",
        _ => 1,
    };
    println!("{s}");
}
