// One definition for many types; a bound says what the type must do.
use std::collections::HashMap;
use std::fmt::{Debug, Display};
use std::hash::Hash;

#[derive(Debug, Clone, Default)]
struct Stack<T> {
    items: Vec<T>,
}

impl<T> Stack<T> {
    fn new() -> Self {
        Stack { items: Vec::new() }
    }

    fn push(&mut self, item: T) -> &mut Self {
        self.items.push(item);
        self
    }

    fn pop(&mut self) -> Option<T> {
        self.items.pop()
    }

    fn map<U, F: Fn(T) -> U>(self, f: F) -> Stack<U> {
        Stack { items: self.items.into_iter().map(f).collect() }
    }
}

impl<T: Display> Stack<T> {
    fn show(&self) -> String {
        self.items.iter().map(|i| i.to_string()).collect::<Vec<_>>().join("|")
    }
}

fn largest<T: PartialOrd + Copy>(list: &[T]) -> Option<T> {
    let mut best = *list.first()?;
    for &item in list {
        if item > best {
            best = item;
        }
    }
    Some(best)
}

fn group<K, V>(pairs: impl IntoIterator<Item = (K, V)>) -> HashMap<K, Vec<V>>
where
    K: Eq + Hash,
    V: Debug,
{
    let mut map = HashMap::new();
    for (k, v) in pairs {
        map.entry(k).or_insert_with(Vec::new).push(v);
    }
    map
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut s = Stack::new();
    s.push(1).push(2).push(3);
    println!("{:?} {}", s.pop(), s.show());
    println!("{:?}", s.map(|n| format!("<{n}>")));
    println!("{:?} {:?} {:?}", largest(&[1, 5, 2]), largest(&['x', 'b']), largest::<f64>(&[]));
    let groups = group(vec![("a", 1), ("b", 2), ("a", 3)]);
    println!("{:?} {:?}", groups["a"], groups["b"]);
}
