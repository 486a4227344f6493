// print! adds no newline; what it printed is there even when the program exits in the middle.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    print!("one ");
    eprintln!("this goes to stderr");
    print!("{} ", "two");
    println!();
    print!("three");
    std::process::exit(7);
}
