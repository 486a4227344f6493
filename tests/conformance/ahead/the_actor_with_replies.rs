// The usual actor: commands through mpsc, each with a oneshot for the answer.
use std::collections::HashMap;
use tokio::sync::{mpsc, oneshot};

type Reply<T> = oneshot::Sender<T>;

enum Request {
    Get { key: String, reply: Reply<Option<i64>> },
    Set { key: String, value: i64, reply: Reply<Option<i64>> },
}

#[derive(Clone)]
struct Store {
    tx: mpsc::Sender<Request>,
}

impl Store {
    fn start() -> (Store, tokio::task::JoinHandle<usize>) {
        let (tx, mut rx) = mpsc::channel(4);
        let task = tokio::spawn(async move {
            let mut map = HashMap::new();
            while let Some(request) = rx.recv().await {
                match request {
                    Request::Get { key, reply } => {
                        let _ = reply.send(map.get(&key).copied());
                    }
                    Request::Set { key, value, reply } => {
                        let _ = reply.send(map.insert(key, value));
                    }
                }
            }
            map.len()
        });
        (Store { tx }, task)
    }

    async fn get(&self, key: &str) -> Option<i64> {
        let (reply, answer) = oneshot::channel();
        self.tx.send(Request::Get { key: key.to_string(), reply }).await.ok()?;
        answer.await.ok().flatten()
    }

    async fn set(&self, key: &str, value: i64) -> Option<i64> {
        let (reply, answer) = oneshot::channel();
        self.tx.send(Request::Set { key: key.to_string(), value, reply }).await.ok()?;
        answer.await.unwrap()
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (store, task) = Store::start();
    println!("{:?} {:?}", store.get("a").await, store.set("a", 1).await);
    let other = store.clone();
    let (x, y) = tokio::join!(store.set("a", 2), other.get("a"));
    println!("{x:?} {y:?}");
    drop((store, other));
    println!("{:?}", task.await);
}
