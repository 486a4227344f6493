// task_local!: a value for the time of a scope, for one task.
use std::cell::Cell;

tokio::task_local! {
    static NUMBER: u32;
    static COUNT: Cell<i32>;
}

async fn show(name: &str) {
    NUMBER.with(|n| println!("{name} {n}"));
    tokio::task::yield_now().await;
    println!("{name} {}", NUMBER.get());
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a = tokio::spawn(NUMBER.scope(1, show("a")));
    let b = tokio::spawn(NUMBER.scope(2, async {
        show("b").await;
        NUMBER.scope(20, show("inner")).await;
        show("b again").await;
    }));
    a.await.unwrap();
    b.await.unwrap();
    println!("{:?}", NUMBER.try_with(|n| *n).is_err());
    let out = NUMBER.sync_scope(7, || NUMBER.get() + 1);
    println!("{out}");
    COUNT.scope(Cell::new(1), async {
        COUNT.with(|c| c.set(c.get() + 1));
        println!("{}", COUNT.with(Cell::get));
    }).await;
}
