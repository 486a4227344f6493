// None before Some, Ok before Err.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} {}", Some(1) < Some(2), None < Some(0));
    println!("{}", Ok::<i32, i32>(5) < Err(1));
    println!("{:?}", (Some(3), 1) > (Some(2), 9));
    println!("{}", [Some(1), None] < [Some(1), Some(0)]);
}
