//~ 3:5 warning: unused_must_use iterators are lazy
fn main() {
    [1, 2].iter().map(|n| println!("{n}"));
}
