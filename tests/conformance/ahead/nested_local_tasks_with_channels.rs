// Local tasks with a channel between them and to a task outside.
use std::cell::Cell;
use std::rc::Rc;
use tokio::sync::mpsc;
use tokio::task::{self, LocalSet};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = mpsc::channel::<String>(4);
    let outside = tokio::spawn(async move {
        let mut n = 0;
        while let Some(text) = rx.recv().await {
            println!("outside got {text}");
            n += 1;
        }
        n
    });
    let local = LocalSet::new();
    local
        .run_until(async move {
            let count = Rc::new(Cell::new(0));
            for name in ["a", "b"] {
                let (tx, count) = (tx.clone(), count.clone());
                task::spawn_local(async move {
                    count.set(count.get() + 1);
                    tx.send(format!("{name}{}", count.get())).await.unwrap();
                })
                .await
                .unwrap();
            }
            println!("count {}", count.get());
        })
        .await;
    println!("{}", outside.await.unwrap());
}
