//~ 3:1 unsupported: extern

extern "C" {
    fn abs(n: i32) -> i32;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one");
}
