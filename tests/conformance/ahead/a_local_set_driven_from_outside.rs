// spawn_local on the set from outside, block_on of a runtime, and enter.
use std::rc::Rc;
use tokio::runtime::Builder;
use tokio::task::{spawn_local, LocalSet};

fn main() {
    let runtime = Builder::new_current_thread().build().unwrap();
    let local = LocalSet::new();
    let data = Rc::new("data".to_string());
    let copy = Rc::clone(&data);
    local.spawn_local(async move { println!("first {copy}") });
    {
        let _enter = local.enter();
        let copy = data.clone();
        spawn_local(async move { println!("second {copy}") });
    }
    println!("nothing has run, {} owners", Rc::strong_count(&data));
    let n = local.block_on(&runtime, async {
        let copy = data.clone();
        spawn_local(async move { copy.len() }).await.unwrap()
    });
    println!("{n} {}", Rc::strong_count(&data));
    local.spawn_local(async { std::future::pending::<()>().await });
    drop(local);
    println!("end");
}
