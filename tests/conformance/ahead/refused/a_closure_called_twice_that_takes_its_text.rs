//~ 5:10 E0382 it can be called only once
fn main() {
    let s = String::from("a");
    let f = move || drop(s);
    f(); f();
}
