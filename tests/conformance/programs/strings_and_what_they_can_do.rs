// len counts bytes, {:>5} counts characters; push_str, +, contains, to_uppercase, comparison, escapes.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut s = String::from("Tokio");
    println!("{} {}", s, s.len());
    s.push_str(" runs");
    println!("{} {}", s, s.len());
    println!("{} {}", s.contains("run"), s.contains("walk"));
    println!("{}", s.to_uppercase());
    let t = s + "!" + "!";
    println!("{}", t);
    println!("{}", "é".len());
    println!("[{:>3}] [{:<3}]", "é", "日");
    println!("{} {}", "abc" == "abc", "abc" < "abd");
    println!("tab\tquote\" backslash\\ \u{e9} \x41");
    println!("{:?}", "tab\t quote\" newline\n é");
    println!("two\nlines");
    println!("{}", 5.to_string() + "5");
    println!("{}", "".len());
    println!("{}{}{}", 'a', '\'', '\n' == '\n');
}
