// collect makes a Vec, a String, a map, an Option or a Result, which stops at the first failure.
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let letters: String = vec!['a', 'b'].into_iter().rev().collect();
    let words: String = ["x", "y"].iter().map(|w| w.to_string() + ".").collect();
    println!("{letters} {words} {}", vec!["p", "q"].join("-"));
    let lengths: HashMap<&str, usize> = ["one", "three"].into_iter().map(|w| (w, w.len())).collect();
    println!("{} {}", lengths["one"], lengths["three"]);
    let sorted: BTreeMap<_, _> = lengths.into_iter().collect();
    println!("{sorted:?}");
    let set: HashSet<i32> = [1, 2, 2, 1].into_iter().collect();
    println!("{} {}", set.len(), set.contains(&2));
    let queue: VecDeque<_> = (0..3).collect();
    println!("{queue:?}");
    let good: Result<Vec<i32>, _> = "1 2 3".split(' ').map(str::parse::<i32>).collect();
    let bad: Result<Vec<i32>, _> = "1 b 3 d".split(' ').map(|s| s.parse::<i32>()).collect();
    println!("{good:?} {bad:?}");
    let all: Option<Vec<u32>> = "12z".chars().map(|c| c.to_digit(10)).collect();
    println!("{all:?} {:?}", "12".chars().map(|c| c.to_digit(10)).sum::<Option<u32>>());
    let boxed: Box<[i32]> = (1..3).collect();
    println!("{boxed:?} {}", boxed.len());
}
