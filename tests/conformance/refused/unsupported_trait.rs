//~ 3:1 unsupported: trait

trait Speaks {
    fn speak(&self);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one");
}
