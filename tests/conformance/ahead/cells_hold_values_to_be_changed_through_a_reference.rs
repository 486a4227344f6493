// Cell copies in and out; a reference is enough to change it.
use std::cell::{Cell, OnceCell};
use std::rc::Rc;

struct Counter {
    value: Cell<i32>,
    name: OnceCell<String>,
}

impl Counter {
    fn hit(&self) -> i32 {
        self.value.set(self.value.get() + 1);
        self.value.get()
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let counter = Rc::new(Counter { value: Cell::new(40), name: OnceCell::new() });
    let other = counter.clone();
    println!("{} {} {}", counter.hit(), other.hit(), counter.value.replace(7));
    println!("{} {:?}", other.value.take(), other.value);
    println!("{:?} {}", counter.name.get(), counter.name.get_or_init(|| "first".to_string()));
    println!("{:?} {}", counter.name.set("second".into()), other.name.get().unwrap());
    let (a, b) = (Cell::new(1), Cell::new(2));
    a.swap(&b);
    println!("{a:?} {b:?}");
    println!("{}", a.into_inner());
}
