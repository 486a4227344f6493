// A runtime drops its tasks when it is dropped; blocking inside async code panics.
use tokio::runtime::Runtime;
use tokio::sync::oneshot;

struct Loud(&'static str);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn current() -> Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

fn main() {
    let first = current();
    let (tx, rx) = oneshot::channel();
    first.block_on(async {
        tokio::spawn(async {
            let _loud = Loud("task of the first");
            std::future::pending::<()>().await;
        });
        tokio::task::yield_now().await;
        tx.send("between").unwrap();
    });
    println!("leaving the first");
    drop(first);
    let second = current();
    println!("{:?}", second.block_on(rx));
    let nested = second.block_on(async {
        tokio::spawn(async { current().block_on(async { 1 }) }).await
    });
    println!("{}", nested.unwrap_err().is_panic());
    second.shutdown_background();
    println!("end");
}
