// A String owns its text: push, insert, remove, drain and what + does.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut s = String::with_capacity(10);
    s.push('a');
    s.push_str("bcd");
    s.insert(0, '>');
    s.insert_str(1, "--");
    println!("{s} {} {:?}", s.len(), s.pop());
    println!("{} {s}", s.remove(0));
    s += "xyz";
    s.extend(['1', '2']);
    println!("{s} {:?}", s.drain(..2).collect::<String>());
    s.truncate(4);
    let joined = s.clone() + "/" + &s;
    println!("{joined} {}", s == "abcx");
    s.retain(|c| c != 'b');
    s.replace_range(0..1, "ZZ");
    println!("{s} {:?}", s.split_off(2));
    let from_chars = String::from_iter(['h', 'i']);
    let number = 42.to_string() + &format!("{:>4}", 'c');
    println!("{from_chars} {number} {:?}", String::from_utf8(vec![111, 107]));
    s.clear();
    println!("{:?} {}", s, s.is_empty());
    let c = 'ß';
    println!("{} {} {} {:?}", c.len_utf8(), c as u32, c.is_alphabetic(), char::from_u32(0x41));
    println!("{:?} {} {}", 'a'.to_ascii_uppercase(), ('a' as u8 + 2) as char, char::from_digit(7, 10).unwrap());
    println!("{:?}", "tab\t quote\" back\\ null\0 é \u{1F600}");
}
