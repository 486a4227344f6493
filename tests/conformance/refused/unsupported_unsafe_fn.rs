//~ 3:1 unsupported: unsafe

unsafe fn danger() {}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one");
}
