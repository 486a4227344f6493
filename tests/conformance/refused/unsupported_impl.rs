//~ 3:1 unsupported: impl

impl Point {
    fn new() -> Point {
        Point
    }
}

struct Point;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one");
}
