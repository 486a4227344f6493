//~ 7:22 E0382 the pattern took the text
fn main() {
    let o = Some(String::from("a"));
    if let Some(s) = o {
        println!("{s}");
    }
    println!("{:?}", o);
}
