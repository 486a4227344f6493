// Literals, ranges, alternatives, guards, bindings with @, tuples, structs, enums, slices, references, `..` and `_`.
enum Event {
    Key { code: u32, shift: bool },
    Move(i32, i32),
    Text(String),
    Quit,
}

fn event(e: &Event) -> String {
    match e {
        Event::Key { code: 13, .. } => "enter".to_string(),
        Event::Key { code: c @ 48..=57, shift: false } => format!("digit {}", c - 48),
        Event::Key { code, shift } if *shift => format!("shift {code}"),
        Event::Key { code, .. } => format!("key {code}"),
        Event::Move(0, 0) => "still".into(),
        Event::Move(x, 0) | Event::Move(0, x) => format!("along {x}"),
        Event::Move(x, y) => format!("to {x},{y}"),
        Event::Text(s) if s.is_empty() => "nothing".to_string(),
        Event::Text(s) => format!("text {s}"),
        Event::Quit => "quit".to_string(),
    }
}

fn slice(v: &[i32]) -> String {
    match v {
        [] => "empty".into(),
        [one] => format!("one {one}"),
        [first, .., last] if first == last => format!("both {first}"),
        [first, rest @ ..] => format!("{first} then {rest:?}"),
    }
}

fn number(n: i32) -> &'static str {
    match n {
        i32::MIN..=-1 => "negative",
        0 => "zero",
        1 | 2 | 3 => "few",
        4.. => "many",
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let key = |code, shift| Event::Key { code, shift };
    for e in [key(13, true), key(50, false), key(50, true), key(65, false), Event::Move(0, 0), Event::Move(0, 7),
              Event::Move(2, 3), Event::Text(String::new()), Event::Text("hi".into()), Event::Quit] {
        println!("{}", event(&e));
    }
    println!("{} | {} | {} | {}", slice(&[]), slice(&[1]), slice(&[1, 2, 1]), slice(&[1, 2, 3]));
    println!("{} {} {} {}", number(-5), number(0), number(2), number(9));
    match ('k', (1, Some("x")), &5) {
        ('a'..='j', _, _) => println!("early"),
        (c, (n, Some(s)), &five) => println!("{c} {n} {s} {five}"),
        _ => println!("other"),
    }
}
