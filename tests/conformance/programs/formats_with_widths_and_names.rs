// Widths, alignment, zeros, signs, names, positions and doubled braces.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let name = "abc";
    let n = 42;
    let x = 3.14159;
    println!("[{:>5}] [{:<5}] [{:^7}]", name, name, name);
    println!("[{:>5}] [{:<5}] [{:^7}]", n, n, n);
    println!("[{:5}] [{:5}]", name, n);
    println!("[{:05}] [{:05}] [{:+}] [{:+}]", n, -42, n, -42);
    println!("[{:.2}] [{:.0}]", x, x);
    println!("[{name}] [{n}] [{x:.1}] [{name:>6}]");
    println!("[{0}] [{1}] [{0}]", name, n);
    println!("{{}} {{{}}}", n);
    println!("[{:^8}] [{:^7}]", "ab", "ab");
    println!("[{:>3}] [{:2}]", "long text", 12345);
    println!("[{:?}] [{:?}] [{:?}]", name, 'c', true);
    println!("{:?} {:?}", (1, "a", 2.0), vec!["x", "y"]);
    println!("{}", format!("{}-{}", name.to_uppercase(), n));
}
