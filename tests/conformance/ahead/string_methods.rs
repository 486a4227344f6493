// Strings are UTF-8: len counts bytes, chars counts characters.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let s = "  Grüße, Welt  ";
    println!("{:?} {:?} {:?}", s.trim(), s.trim_start(), s.trim_end());
    let t = s.trim();
    println!("{} {} {:?}", t.len(), t.chars().count(), t.find("ß"));
    println!("{} {} {}", t.to_uppercase(), t.to_lowercase(), t.replace("e", "3"));
    println!("{:?} {:?}", t.split(", ").collect::<Vec<_>>(), t.split_once(','));
    println!("{} {} {}", t.starts_with("Gr"), t.ends_with('t'), t.contains("üß"));
    println!("{:?}", t.char_indices().filter(|(_, c)| !c.is_ascii()).collect::<Vec<_>>());
    println!("{:?} {:?}", t.strip_prefix("Gr"), t.strip_suffix("x"));
    println!("{:?}", "a b\tc\n d".split_whitespace().collect::<Vec<_>>());
    println!("{:?}", "one\ntwo\r\n\nfour".lines().collect::<Vec<_>>());
    println!("{:?} {:?}", "a=b=c".splitn(2, '=').collect::<Vec<_>>(), "a=b=c".rsplit('=').next());
    println!("{:?} {:?}", "12".parse::<i32>(), "x".parse::<f64>().is_err());
    println!("{} {:?} {:?}", &t[0..2], t.get(0..3), "ab".repeat(3));
    println!("{:?} {:?}", t.bytes().take(4).collect::<Vec<u8>>(), "abc".as_bytes());
    println!("{} {:?}", "b" > "a", "abc".cmp("abd"));
    println!("{:?}", "x1y22".split(|c: char| c.is_ascii_digit()).collect::<Vec<_>>());
    println!("{:?} {}", "hello".rfind('l'), "a-b".trim_matches(|c| c == 'a' || c == 'b'));
    println!("{:?}", "tic-tac".match_indices("t").collect::<Vec<_>>());
    println!("{}", "x".eq_ignore_ascii_case("X"));
}
