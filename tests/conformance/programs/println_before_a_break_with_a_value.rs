// println! and then `break value` out of an operand.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let x = 100 + loop {
        println!("once");
        break 5;
    };
    println!("{x}");
}
