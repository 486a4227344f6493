// A HashMap is printed sorted here: its own order is random.
use std::collections::HashMap;

#[derive(Debug, Default)]
struct Stats {
    count: u32,
    total: i64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut words: HashMap<String, usize> = HashMap::new();
    for w in "the cat and the dog and the bird".split(' ') {
        *words.entry(w.to_string()).or_insert(0) += 1;
    }
    let mut sorted: Vec<_> = words.iter().collect();
    sorted.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    println!("{sorted:?}");
    println!("{:?} {:?} {}", words.get("cat"), words.get("cow"), words.contains_key("dog"));
    println!("{:?} {:?}", words.insert("cat".into(), 9), words.insert("cow".into(), 1));
    println!("{:?} {}", words.remove("the"), words.len());
    words.retain(|_, n| *n > 1);
    let mut keys: Vec<_> = words.keys().cloned().collect();
    keys.sort();
    println!("{keys:?} {}", words.values().sum::<usize>());
    for (_, n) in words.iter_mut() {
        *n += 1;
    }
    if let Some(n) = words.get_mut("and") {
        *n *= 100;
    }
    println!("{} {}", words["and"], words["cat"]);
    let mut stats: HashMap<char, Stats> = HashMap::from([('a', Stats::default())]);
    stats.entry('a').and_modify(|s| s.count += 1).or_default().total += 5;
    stats.entry('b').or_insert_with(|| Stats { count: 7, total: 0 }).total -= 1;
    println!("{:?} {:?}", stats[&'a'], stats[&'b']);
    println!("{:?}", stats.get(&'z').map(|s| s.count).unwrap_or_default());
}
