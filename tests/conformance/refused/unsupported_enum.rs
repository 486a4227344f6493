//~ 3:1 unsupported: enum

enum Colour {
    Red,
    Green,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one");
}
