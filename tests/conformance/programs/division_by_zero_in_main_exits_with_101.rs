// Dividing by zero panics main: exit code 101.
fn divide(a: i32, b: i32) -> i32 {
    a / b
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for b in 0..3 {
        println!("{}", divide(10, 2 - b));
    }
}
