//~ 5:9 E0599 no such method
struct Dog;

fn main() {
    Dog.bark();
}
