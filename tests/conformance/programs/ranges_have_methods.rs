// len, contains, is_empty and clone of ranges.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} {}", (0..5).len(), (3..3).is_empty());
    println!("{} {}", (1..=5).contains(&5), (1..5).contains(&5));
    println!("{:?} {:?} {:?} {:?}", 0..3, 1..=4, ..5, 2..);
    let r = 2..5;
    for i in r.clone() { print!("{i} "); }
    for i in r.rev() { print!("{i} "); }
    println!();
    println!("{}", [1, 2, 3].iter().len());
}
