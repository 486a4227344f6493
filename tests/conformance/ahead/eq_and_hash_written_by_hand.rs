// A key that compares without regard to case, and an order by length.
use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};
use std::hash::{Hash, Hasher};

#[derive(Debug, Clone)]
struct Key(String);

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for Key {}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.to_ascii_lowercase().hash(state);
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.cmp(&other.0)).reverse()
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let keys: Vec<Key> = ["ab", "AB", "c", "Ab", "xyz"].into_iter().map(|s| Key(s.to_string())).collect();
    let mut count: HashMap<Key, u32> = HashMap::new();
    for key in keys.iter().cloned() {
        *count.entry(key).or_default() += 1;
    }
    println!("{} {:?}", count.len(), count.get(&Key("aB".into())));
    println!("{:?}", keys.iter().collect::<BTreeSet<_>>());
    println!("{:?} {}", keys.iter().max(), Key("a".into()) > Key("bb".into()));
    println!("{}", keys[0] == keys[1] && keys[0] != keys[2]);
}
