//~ 3:19 E0433 no use for HashMap
fn main() {
    let mut map = HashMap::new();
    map.insert(1, 2);
}
