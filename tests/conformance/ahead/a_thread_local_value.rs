// thread_local!: each thread has its own; all tasks of a current_thread runtime see the same.
use std::cell::{Cell, RefCell};

thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(1) };
    static LOG: RefCell<Vec<String>> = RefCell::new(Vec::new());
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    COUNT.set(5);
    let task = tokio::spawn(async {
        LOG.with_borrow_mut(|log| log.push("task".to_string()));
        COUNT.with(|c| c.replace(c.get() + 1))
    });
    println!("{}", task.await.unwrap());
    let thread = tokio::task::spawn_blocking(|| (COUNT.get(), LOG.with(|log| log.borrow().len())));
    println!("{:?}", thread.await.unwrap());
    println!("{} {:?}", COUNT.get(), LOG.take());
}
