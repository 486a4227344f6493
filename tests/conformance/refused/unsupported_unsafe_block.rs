//~ 5:5 unsupported: unsafe

#[tokio::main(flavor = "current_thread")]
async fn main() {
    unsafe {
        println!("one");
    }
}
