// `ref` borrows what a pattern would take, `ref mut` to change it.
struct Entry {
    name: String,
    count: u32,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut entry = Entry { name: "x".to_string(), count: 1 };
    {
        let Entry { ref name, ref mut count } = entry;
        *count += name.len() as u32;
    }
    println!("{} {}", entry.name, entry.count);
    let mut pair = (Some(String::from("a")), 5);
    match pair {
        (Some(ref mut s), n) if n > 3 => s.push('!'),
        _ => {}
    }
    if let (Some(ref s), ref n) = pair {
        println!("{s} {n}");
    }
    let mut list = [1, 2, 3];
    let [first, .., last] = &mut list;
    std::mem::swap(first, last);
    println!("{list:?} {:?}", pair);
    let (mut a, mut b) = (1, 2);
    (a, b) = (b, a + b);
    [a, _] = [a * 10, 0];
    println!("{a} {b}");
}
