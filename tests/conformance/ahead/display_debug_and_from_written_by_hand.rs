// impl Display gives {} and to_string, impl Debug gives {:?}, impl From gives into, impl FromStr gives parse.
use std::fmt;
use std::str::FromStr;

struct Colour(u8, u8, u8);

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if f.alternate() {
            write!(f, "rgb({}, {}, {})", self.0, self.1, self.2)
        } else {
            write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
        }
    }
}

impl fmt::Debug for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Colour").field("r", &self.0).field("rest", &(self.1, self.2)).finish()
    }
}

impl From<[u8; 3]> for Colour {
    fn from([r, g, b]: [u8; 3]) -> Self {
        Colour(r, g, b)
    }
}

impl FromStr for Colour {
    type Err = String;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let digits = s.strip_prefix('#').ok_or_else(|| format!("no # in {s}"))?;
        let part = |i: usize| u8::from_str_radix(&digits[i..i + 2], 16).map_err(|e| e.to_string());
        Ok(Colour(part(0)?, part(2)?, part(4)?))
    }
}

struct Name(&'static str);

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let c: Colour = [255, 0, 16].into();
    println!("{c} {c:#} {c:?} {}", c.to_string().len());
    println!("{c:#?}");
    println!("{:?} {:?}", "#0a0B0c".parse::<Colour>(), Colour::from_str("red"));
    println!("{:?}", "#zz0000".parse::<Colour>().map(|c| c.0));
    println!("[{:>6}] [{:<6}] [{:^7}] [{:.2}]", Name("abc"), Name("abc"), Name("abc"), Name("abc"));
}
