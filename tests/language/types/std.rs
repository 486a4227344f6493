// SPDX-License-Identifier: MIT
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::{Arc, Mutex};

#[derive(Debug, Clone, PartialEq, Default)]
struct Point<T> { x: T, y: T }
impl<T: Copy + std::ops::Add<Output = T>> Point<T> {
    fn new(x: T, y: T) -> Self { Point { x, y } }
    fn sum(&self) -> T { self.x + self.y }
}
enum Shape { Circle(f64), Square { side: f64 } }
impl Shape {
    fn area(&self) -> f64 { match self { Shape::Circle(r) => r * r * 3.14, Shape::Square { side } => side * side } } //~ r: &f64 ~ side: &f64 ~ r * r: f64
}
trait Named { const ID: u32; fn name(&self) -> String; fn loud(&self) -> String { self.name().to_uppercase() } } //~ self.name(): String
impl Named for Shape { const ID: u32 = 7; fn name(&self) -> String { "shape".into() } } //~ "shape".into(): String
fn apply<F: Fn(i32) -> R, R>(f: F, n: i32) -> R { f(n) } //~ f(n): R
fn evens() -> impl Iterator<Item = u32> { (0..10).filter(|n| n % 2 == 0) } //~ n: &u32 ~ (0..10): Range<u32>
fn parse(s: &str) -> Result<i64, Box<dyn std::error::Error>> { let n = s.parse()?; Ok(n) } //~ n: i64
fn largest<T: PartialOrd + Copy>(list: &[T]) -> T { let mut best = list[0]; for &item in list { if item > best { best = item; } } best } //~ best: T ~ item: T

fn main() {
    let p = Point::new(1u8, 2); //~ p: Point<u8> ~ 2: u8
    let s = p.sum(); //~ s: u8
    let numbers = vec![1, 2, 3]; //~ numbers: Vec<i32>
    let doubled: Vec<_> = numbers.iter().map(|n| n * 2).collect(); //~ doubled: Vec<i32> ~ n: &i32 ~ n * 2: i32
    let total: i64 = doubled.iter().map(|&n| n as i64).sum(); //~ total: i64 ~ n: i32
    let (small, big): (Vec<i32>, Vec<i32>) = numbers.into_iter().partition(|n| *n < 2); //~ small: Vec<i32> ~ n: &i32
    let mut counts = HashMap::new(); //~ counts: HashMap<&str, i32>
    for word in "a b a".split_whitespace() { *counts.entry(word).or_insert(0) += 1; } //~ word: &str ~ counts.entry(word): Entry<&str, i32>
    let mut pairs: Vec<_> = counts.into_iter().collect(); //~ pairs: Vec<(&str, i32)>
    pairs.sort_by(|a, b| b.1.cmp(&a.1)); //~ a: &(&str, i32) ~ b.1: i32
    let text = pairs.iter().map(|(word, n)| format!("{word}{n}")).collect::<Vec<_>>().join(","); //~ text: String ~ word: &&str ~ n: &i32
    let tree: BTreeMap<u32, String> = (1..4).map(|n| (n, n.to_string())).collect(); //~ n: u32
    if let Some((key, value)) = tree.iter().next() { } //~ key: &u32 ~ value: &String
    let first = tree.get(&1).cloned().unwrap_or_default(); //~ first: String ~ tree.get(&1): Option<&String>
    let shared = Arc::new(Mutex::new(Vec::new())); //~ shared: Arc<Mutex<Vec<u16>>>
    { let mut guard = shared.lock().unwrap(); guard.push(5u16); } //~ guard: MutexGuard<Vec<u16>>
    let again = Arc::clone(&shared); //~ again: Arc<Mutex<Vec<u16>>>
    let rc = Rc::new(5); //~ rc: Rc<i32>
    let copy = *rc + 1; //~ copy: i32
    let longest = ["a", "bb"].iter().max_by_key(|s| s.len()); //~ longest: Option<&&str> ~ s: &&&str
    let shape = Shape::Square { side: 2.0 }; //~ shape: Shape
    let area = shape.area(); //~ area: f64
    let id = Shape::ID; //~ id: u32
    let name = shape.loud(); //~ name: String
    let r = apply(|n| n as f32 / 2.0, 3); //~ r: f32 ~ n: i32
    let boxed: Box<dyn Fn(u8) -> u8> = Box::new(|b| b + 1); //~ b: u8
    let called = boxed(3); //~ called: u8
    let list = evens().take(2).collect::<Vec<_>>(); //~ list: Vec<u32>
    let best = largest(&[1.5, 2.5]); //~ best: f64
    let opt: Option<u32> = None; //~ opt: Option<u32>
    let n = opt.map(|v| v + 1).filter(|v| *v > 2).unwrap_or(0); //~ n: u32 ~ v: u32 ~ v: &u32
    let zipped: Vec<(usize, char)> = "ab".chars().enumerate().collect(); //~ "ab".chars(): Chars
    let results: Result<Vec<u32>, std::num::ParseIntError> = "1 2".split(' ').map(|s| s.parse::<u32>()).collect(); //~ s: &str ~ s.parse::<u32>(): Result<u32, ParseIntError>
    let nested = vec![vec![1u8], vec![2]].into_iter().flatten().fold(0u32, |sum, b| sum + u32::from(b)); //~ nested: u32 ~ b: u8
    let parsed = parse("3").unwrap_or(1); //~ parsed: i64
    let d = Point::<u64>::default(); //~ d: Point<u64>
    let eq = d == Point { x: 1, y: 2 }; //~ eq: bool ~ 1: u64
    let swapped = match (1, "x") { (n, s) if n > 0 => (s, n), other => (other.1, other.0) }; //~ swapped: (&str, i32) ~ s: &str
    let v2: Vec<u8> = Vec::with_capacity(4); //~ v2: Vec<u8>
    let sl = &v2[..]; //~ sl: &[u8]
    let c = "héllo".chars().rev().collect::<String>(); //~ c: String
    let x = if s > 1 { 1.5 } else { 2.5f32 }; //~ x: f32 ~ 1.5: f32
    let conv: u64 = 5u32.into(); //~ 5u32.into(): u64
    let t = u8::try_from(300i32); //~ t: Result<u8, TryFromIntError>
    let f: fn(i32) -> i32 = |x| x + 1; //~ x: i32
    let mut arr = [0u8; 4]; //~ arr: [u8; 4]
    for (i, b) in arr.iter_mut().enumerate() { *b = i as u8; } //~ i: usize ~ b: &mut u8
    let w = arr.windows(2).map(|w| w[0] + w[1]).max(); //~ w: &[u8] ~ w: Option<u8>
}
