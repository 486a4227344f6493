//~ 9:12 E0277 the trait is not implemented
trait Speak {}
struct Dog;
struct Stone;
impl Speak for Dog {}
fn listen<T: Speak>(_: T) {}
fn main() {
    listen(Dog);
    listen(Stone);
}
