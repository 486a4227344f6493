// spawn_on, spawn_local, spawn_local_on and poll_join_next.
use std::rc::Rc;
use tokio::task::{JoinSet, LocalSet};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut set = JoinSet::new();
    set.spawn_on(async { "on a handle" }, &tokio::runtime::Handle::current());
    println!("{:?}", std::future::poll_fn(|cx| set.poll_join_next(cx)).await.map(|r| r.unwrap()));
    let local = LocalSet::new();
    let shared = Rc::new(5);
    let mut set = JoinSet::new();
    let copy = shared.clone();
    set.spawn_local_on(async move { *copy + 1 }, &local);
    local
        .run_until(async {
            let copy = shared.clone();
            set.spawn_local(async move {
                tokio::task::yield_now().await;
                *copy + 2
            });
            while let Some(result) = set.join_next().await {
                println!("{}", result.unwrap());
            }
        })
        .await;
    println!("{}", Rc::strong_count(&shared));
}
