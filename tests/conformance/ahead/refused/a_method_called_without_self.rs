//~ 6:28 E0425 it needs self.
struct A(i32);

impl A {
    fn one(&self) -> i32 { self.0 }
    fn two(&self) -> i32 { one() * 2 }
}

fn main() {
    println!("{}", A(1).two());
}
