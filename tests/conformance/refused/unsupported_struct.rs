//~ 3:1 unsupported: struct

struct Point;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one");
}
