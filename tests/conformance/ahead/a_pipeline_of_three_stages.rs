// Channels from stage to stage; closing runs down the pipeline.
use tokio::sync::mpsc::{self, Receiver, Sender};

fn stage<T, U, F>(mut rx: Receiver<T>, tx: Sender<U>, f: F) -> tokio::task::JoinHandle<usize>
where
    T: Send + 'static,
    U: Send + 'static,
    F: Fn(T) -> Option<U> + Send + 'static,
{
    tokio::spawn(async move {
        let mut passed = 0;
        while let Some(item) = rx.recv().await {
            if let Some(out) = f(item) {
                if tx.send(out).await.is_err() {
                    break;
                }
                passed += 1;
            }
        }
        passed
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, numbers) = mpsc::channel(1);
    let (tx2, squares) = mpsc::channel(1);
    let (tx3, mut texts) = mpsc::channel(1);
    let a = stage(numbers, tx2, |n: i32| (n % 3 != 0).then_some(n * n));
    let b = stage(squares, tx3, |n| Some(format!("<{n}>")));
    tokio::spawn(async move {
        for n in 1..10 {
            tx.send(n).await.unwrap();
        }
    });
    while let Some(text) = texts.recv().await {
        print!("{text} ");
    }
    println!("{:?}", tokio::join!(a, b));
}
