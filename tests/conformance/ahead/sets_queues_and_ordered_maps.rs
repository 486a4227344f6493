// HashSet, VecDeque, BTreeMap, BTreeSet and BinaryHeap.
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashSet, VecDeque};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a: HashSet<i32> = (1..5).collect();
    let b = HashSet::from([3, 4, 9]);
    let mut both: Vec<_> = a.intersection(&b).copied().collect();
    both.sort();
    let mut either: Vec<_> = a.union(&b).collect();
    either.sort();
    let only: BTreeSet<_> = a.difference(&b).collect();
    println!("{both:?} {either:?} {only:?} {}", a.is_subset(&b));
    let mut seen = HashSet::new();
    println!("{:?}", [1, 2, 1, 3, 2].iter().map(|n| seen.insert(n)).collect::<Vec<_>>());
    let mut queue = VecDeque::from(vec![1, 2, 3]);
    queue.push_front(0);
    queue.push_back(4);
    queue.rotate_left(2);
    println!("{queue:?} {:?} {:?} {:?}", queue.front(), queue.back(), queue.get(1));
    println!("{:?} {:?} {} {}", queue.pop_front(), queue.pop_back(), queue.len(), queue[0]);
    let mut map = BTreeMap::new();
    for (i, w) in ["pear", "fig", "apple"].iter().enumerate() {
        map.insert(*w, i);
    }
    println!("{map:?} {:?} {:?}", map.first_key_value(), map.range("b"..).next());
    println!("{map:#?}");
    println!("{:?} {:?}", map.pop_first(), map.into_keys().collect::<Vec<_>>());
    let mut heap = BinaryHeap::from([3, 9, 4]);
    heap.push(5);
    println!("{:?} {:?} {}", heap.pop(), heap.peek(), heap.len());
    let mut least = BinaryHeap::new();
    for n in [3, 1, 2] {
        least.push(Reverse(n));
    }
    println!("{:?}", least.pop().map(|Reverse(n)| n));
}
