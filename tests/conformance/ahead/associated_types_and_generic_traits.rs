// A trait with a type of its own, a trait with a parameter, and an impl for every type that has another.
use std::collections::VecDeque;
use std::fmt::Display;

trait Container {
    type Item;
    fn put(&mut self, item: Self::Item);
    fn take(&mut self) -> Option<Self::Item>;
}

impl<T> Container for Vec<T> {
    type Item = T;
    fn put(&mut self, item: T) {
        self.push(item);
    }
    fn take(&mut self) -> Option<T> {
        self.pop()
    }
}

impl<T> Container for VecDeque<T> {
    type Item = T;
    fn put(&mut self, item: T) {
        self.push_back(item);
    }
    fn take(&mut self) -> Option<T> {
        self.pop_front()
    }
}

fn run<C: Container>(mut c: C, items: Vec<C::Item>) -> Vec<C::Item> {
    for item in items {
        c.put(item);
    }
    let mut out = Vec::new();
    while let Some(item) = c.take() {
        out.push(item);
    }
    out
}

trait Convert<T> {
    fn convert(&self) -> T;
}

impl Convert<i64> for str {
    fn convert(&self) -> i64 {
        self.len() as i64
    }
}

impl Convert<bool> for str {
    fn convert(&self) -> bool {
        !self.is_empty()
    }
}

trait Shout {
    fn shout(&self) -> String;
}

impl<T: Display + ?Sized> Shout for T {
    fn shout(&self) -> String {
        self.to_string().to_uppercase() + "!"
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:?} {:?}", run(Vec::new(), vec![1, 2, 3]), run(VecDeque::new(), vec!['a', 'b']));
    let n: i64 = "four".convert();
    let b: bool = "".convert();
    println!("{n} {b} {}", <str as Convert<bool>>::convert("x"));
    println!("{} {} {}", 1.5.shout(), "abc".shout(), 'c'.shout());
}
