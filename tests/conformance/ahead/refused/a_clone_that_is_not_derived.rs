//~ 6:15 E0599 no Clone
struct Token(u8);

fn main() {
    let t = Token(1);
    let u = t.clone();
    println!("{} {}", t.0, u.0);
}
