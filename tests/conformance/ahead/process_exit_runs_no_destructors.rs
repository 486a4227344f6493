// std::process::exit ends at once with its code; nothing is dropped.
struct Noisy;

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("dropped");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    {
        let _early = Noisy;
    }
    let _late = Noisy;
    let task = tokio::spawn(async {
        println!("leaving");
        std::process::exit(7);
    });
    task.await.unwrap();
    println!("never");
}
