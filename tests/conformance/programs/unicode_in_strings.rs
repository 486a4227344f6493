// Letters beyond ASCII; a sigma at the end of a word.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", "ΑΒΣ ὈΔΥΣΣΕΎΣ".to_lowercase());
    println!("{}", "straße ﬁ ŉ".to_uppercase());
    println!("{}", "İI".to_lowercase().len());
    println!("{:?} {:?}", "e\u{301}x\u{200d}", "\u{301}");
    println!("{:?} {:?} {:?}", '\u{301}', '\'', "it's \"q\"");
    println!("{:?}", "\u{7f}\u{a0}\u{feff}\u{1F600}\u{e000}");
    println!("[{:>6}] [{:🦀^7}] [{:.2}]", "日本", "é", "日本語");
    println!("[{}]", "\u{2003} x \u{85}\u{3000}".trim());
    println!("{} {}", "日本".len(), "a\u{0}b".len());
    println!("{:?}", 'a' < 'é');
    println!("{:?}", "Z" < "a");
    println!("{:?}", "\u{ffff}" < "\u{10000}");
}
