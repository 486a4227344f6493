// ? on an Option returns None early, also in an async block.
#[derive(Debug, Clone)]
struct User {
    name: String,
    boss: Option<Box<User>>,
}

fn initials(name: &str) -> Option<String> {
    let (first, last) = name.split_once(' ')?;
    Some(format!("{}{}", first.chars().next()?, last.chars().next()?))
}

impl User {
    fn new(name: &str, boss: Option<User>) -> User {
        User { name: name.to_string(), boss: boss.map(Box::new) }
    }

    fn top(&self) -> Option<&str> {
        Some(self.boss.as_ref()?.boss.as_ref()?.name.as_str())
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:?} {:?} {:?}", initials("Ada Lovelace"), initials("Plato"), initials("x "));
    let a = User::new("a", None);
    let b = User::new("b", Some(a.clone()));
    let c = User::new("c", Some(b.clone()));
    println!("{:?} {:?} {:?}", a.top(), b.top(), c.top());
    let sum = async {
        let first = "1".parse::<i32>().ok()?;
        let second = "two".parse::<i32>().ok()?;
        Some(first + second)
    };
    println!("{:?}", sum.await);
}
