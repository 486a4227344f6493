// From, Into, TryFrom, AsRef, Cow, and any::Any.
use std::any::Any;
use std::borrow::Cow;

#[derive(Debug, PartialEq)]
struct Even(u32);

impl TryFrom<u32> for Even {
    type Error = String;

    fn try_from(n: u32) -> Result<Self, Self::Error> {
        if n % 2 == 0 { Ok(Even(n)) } else { Err(format!("{n} is odd")) }
    }
}

impl From<Even> for u64 {
    fn from(e: Even) -> u64 {
        u64::from(e.0)
    }
}

fn length(text: impl AsRef<str>) -> usize {
    text.as_ref().len()
}

fn clean(text: &str) -> Cow<'_, str> {
    if text.contains(' ') { Cow::Owned(text.replace(' ', "_")) } else { Cow::Borrowed(text) }
}

fn describe(value: &dyn Any) -> String {
    if let Some(n) = value.downcast_ref::<i32>() {
        format!("number {n}")
    } else if value.is::<&str>() {
        "text".to_string()
    } else {
        "unknown".into()
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:?} {:?}", Even::try_from(4), Even::try_from(5));
    let e: Result<Even, _> = 8u32.try_into();
    let n: u64 = e.unwrap().into();
    println!("{n} {:?}", u8::try_from(n + 250).map_err(|e| e.to_string()));
    println!("{} {}", length("abc"), length(String::from("de")));
    for text in ["a b", "ab"] {
        let c = clean(text);
        println!("{c} {}", matches!(c, Cow::Borrowed(_)));
    }
    println!("{} {} {}", describe(&5), describe(&"x"), describe(&1.5));
    let boxed: Box<dyn Any> = Box::new(vec![1]);
    println!("{:?}", boxed.downcast::<Vec<i32>>().map(|v| v.len()).ok());
    let s: Box<str> = "boxed".into();
    let v: Vec<char> = Vec::from(['a', 'b']);
    println!("{s} {v:?} {:?}", String::from('c') + &i32::from(true).to_string());
}
