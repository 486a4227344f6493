// Width, alignment, zeros, sign and precision in one placeholder; a precision cuts a string short.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let x = 3.14159;
    println!("[{:>8.2}] [{:<8.2}] [{:^8.2}]", x, x, x);
    println!("[{:08.2}] [{:08.2}] [{:+.1}]", x, -x, x);
    println!("[{:.2}] [{:>6.2}]", "abcdef", "abcdef");
    println!("[{:>6}] [{:>6}]", true, 'c');
    println!("[{x:>8.3}] [{0:>4}]", 7);
}
