// derive(Default) gives each field its own default; `..Default::default()` fills what is not named.
#[derive(Debug, Default, Clone)]
struct Config {
    name: String,
    retries: u32,
    verbose: bool,
    ratio: f64,
    tags: Vec<String>,
    parent: Option<Box<Config>>,
    mode: Mode,
}

#[derive(Debug, Default, Clone, Copy, PartialEq)]
enum Mode {
    Fast,
    #[default]
    Safe,
}

struct Limits {
    low: i32,
    high: i32,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { low: -1, high: 99 }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:?}", Config::default());
    let a = Config { name: "a".into(), retries: 3, ..Default::default() };
    let b = Config { parent: Some(Box::new(a.clone())), mode: Mode::Fast, ..a };
    println!("{:#?}", b);
    let Limits { low, high } = Limits { high: 5, ..Limits::default() };
    println!("{low} {high} {}", Limits::default().high);
    let (n, s, o): (u8, String, Option<i32>) = Default::default();
    println!("{n} {s:?} {o:?}");
}
