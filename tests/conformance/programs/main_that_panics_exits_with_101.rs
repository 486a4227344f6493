// A panic in main ends the program with exit code 101; what was printed before stays printed.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("before");
    let n = 3;
    panic!("main fails with {}", n);
}
