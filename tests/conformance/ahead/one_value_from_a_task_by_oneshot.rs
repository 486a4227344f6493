// The result of a computation through oneshot, and the same through the handle.
use tokio::sync::oneshot;

async fn compute() -> String {
    "represents the result".to_string()
}

#[tokio::main]
async fn main() {
    let (tx, rx) = oneshot::channel();
    tokio::spawn(async move {
        let value = compute().await;
        tx.send(value).unwrap();
    });
    println!("before");
    println!("{}", rx.await.unwrap());
    let handle = tokio::spawn(async move { compute().await.len() });
    println!("{}", handle.await.unwrap());
}
