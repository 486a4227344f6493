//~ 6:5 a future with an Rc in it is not Send
use std::rc::Rc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::spawn(async {
        let shared = Rc::new(1);
        tokio::task::yield_now().await;
        println!("{shared}");
    });
}
