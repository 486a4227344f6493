// What Option's usual methods give for Some and for None.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let some = Some(4i32);
    let none: Option<i32> = None;
    println!("{:?} {:?}", some.map(|n| n + 1), none.map(|n| n + 1));
    println!("{} {} {}", none.unwrap_or(7), none.unwrap_or_default(), none.unwrap_or_else(|| 8));
    println!("{:?} {:?}", some.and_then(|n| n.checked_sub(5)), some.filter(|n| n % 2 == 1));
    println!("{:?} {:?} {:?}", some.or(Some(1)), none.or_else(|| Some(2)), some.xor(none));
    println!("{:?} {:?}", some.ok_or("no"), none.ok_or_else(|| "no".to_string()));
    println!("{} {} {}", some.is_some(), none.is_none(), some.is_some_and(|n| n > 3));
    println!("{} {}", some.map_or(0, |n| n * 2), none.map_or_else(|| -1, |n| n));
    println!("{:?} {:?}", some.zip(Some('x')), Some(Some(1)).flatten());
    let mut slot = Some(String::from("a"));
    println!("{:?}", slot.as_deref());
    println!("{:?}", slot.as_mut().map(|s| { s.push('b'); s.len() }));
    println!("{:?} {:?}", slot.take(), slot);
    println!("{}", slot.get_or_insert_with(|| "c".into()));
    println!("{:?}", slot.replace("d".into()));
    println!("{:?} {:?}", slot.insert("e".to_string()), Some(3).iter().chain(none.iter()).collect::<Vec<_>>());
    println!("{:?} {}", Some(1) < Some(2), None < Some(0));
    println!("{:?}", Some("5").map(|s| s.parse::<i32>()).transpose());
    println!("{:#?}", Some(Some(1)));
    println!("{:?} {:?}", some.as_ref().copied(), Some(&5).cloned());
}
