// PartialOrd and Ord go through fields and variants in the order of the declaration; Hash and Eq make a key.
use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Rank {
    Soldier,
    Officer(u8),
    General,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Person {
    rank: Rank,
    name: String,
}

fn person(rank: Rank, name: &str) -> Person {
    Person { rank, name: name.to_owned() }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut all = vec![
        person(Rank::General, "a"), person(Rank::Officer(2), "b"), person(Rank::Officer(1), "z"), person(Rank::Soldier, "q"),
    ];
    all.sort();
    println!("{:?}", all.iter().map(|p| p.name.as_str()).collect::<Vec<_>>());
    println!("{:?}", all[0].cmp(&all[1]));
    println!("{:?}", all[3].partial_cmp(&all[3]) == Some(Ordering::Equal));
    println!("{:?}", f64::NAN.partial_cmp(&1.0));
    let mut seen = HashMap::new();
    for p in &all {
        *seen.entry(p.rank).or_insert(0) += 1;
    }
    *seen.entry(Rank::Soldier).or_insert(0) += 1;
    println!("{} {}", seen[&Rank::Soldier], seen.len());
    let ranks: BTreeSet<Rank> = all.iter().map(|p| p.rank).collect();
    println!("{ranks:?}");
    all.sort_by(|a, b| b.name.cmp(&a.name));
    println!("{}", all[0].name);
}
