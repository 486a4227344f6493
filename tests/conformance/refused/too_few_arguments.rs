//~ 8:20 E0061 an argument too few
fn add(a: i32, b: i32) -> i32 {
    a + b
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", add(1));
}
