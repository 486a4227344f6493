// A guard sees its names by reference: the value is moved only by the arm that is taken.
fn size(s: &String) -> usize { s.len() }
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let name = Some(String::from("short"));
    let text = match name {
        Some(n) if n.len() > 100 => format!("long {n}"),
        Some(n) if size(&n) == 5 => format!("five {n}"),
        Some(n) => format!("other {n}"),
        None => String::new(),
    };
    println!("{text}");
    let pair = (String::from("a"), 4);
    match pair {
        (s, n) if n > 10 => println!("big {s}"),
        (s, n) if s.is_empty() => println!("empty {n}"),
        (s, n) => println!("{s} {n}"),
    }
}
