// println! and then `continue` out of an argument.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    for i in 0..5 {
        if i % 2 == 0 {
            println!("{i} is even");
            continue;
        }
        println!("{i} is odd");
    }
}
