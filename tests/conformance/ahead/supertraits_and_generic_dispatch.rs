// A trait that needs others, a blanket impl, a generic impl for a wrapper, PhantomData.
use std::fmt::{self, Debug, Display};
use std::marker::PhantomData;

trait Named {
    const KIND: &'static str;
    fn name(&self) -> String;
}

trait Report: Named + Debug {
    fn report(&self) -> String {
        format!("{} {} {:?}", Self::KIND, self.name(), self)
    }
}

impl<T: Named + Debug> Report for T {}

#[derive(Debug)]
struct Cat;

impl Named for Cat {
    const KIND: &'static str = "animal";
    fn name(&self) -> String {
        "cat".into()
    }
}

#[derive(Debug)]
struct Wrapper<T>(Vec<T>);

impl<T: Display> Display for Wrapper<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[")?;
        for (i, item) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{item}")?;
        }
        f.write_str("]")
    }
}

impl<T: Debug + Display> Named for Wrapper<T> {
    const KIND: &'static str = "wrapper";
    fn name(&self) -> String {
        format!("{self} of {}", self.0.len())
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Id<T> {
    raw: u32,
    kind: PhantomData<T>,
}

impl<T> Id<T> {
    fn new(raw: u32) -> Self {
        Id { raw, kind: PhantomData }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", Cat.report());
    println!("{}", Wrapper(vec![1.5, 2.0]).report());
    let id: Id<u8> = Id::new(3);
    println!("{} {}", id == Id::new(3), id.raw);
    let printers: [&dyn Fn(&dyn Display) -> String; 2] = [&|d| format!("<{d}>"), &|d| format!("{d:>5}")];
    println!("{:?}", printers.iter().map(|p| p(&Wrapper(vec!['a']))).collect::<Vec<_>>());
}
