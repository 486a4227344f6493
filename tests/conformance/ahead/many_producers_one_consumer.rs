// mpsc with clones of the sender: each task sends its share, the channel closes with the last clone.
use tokio::sync::mpsc;

async fn compute(n: u32) -> String {
    format!("result {n}")
}

#[tokio::main]
async fn main() {
    let (tx, mut rx) = mpsc::channel(100);
    for n in 0..4 {
        let tx = tx.clone();
        tokio::spawn(async move {
            let text = compute(n).await;
            tx.send(text).await.unwrap();
        });
    }
    drop(tx);
    let mut all = Vec::new();
    while let Some(text) = rx.recv().await {
        all.push(text);
    }
    all.sort();
    println!("{all:?}");
}
