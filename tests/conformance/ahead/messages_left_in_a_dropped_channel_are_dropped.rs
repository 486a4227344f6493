// Values still in the channel are dropped with the receiver; a sender that waits gets its value back.
use tokio::sync::mpsc;
use tokio::task::yield_now;

#[derive(Debug)]
struct Message(u32);

impl Drop for Message {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, rx) = mpsc::channel(2);
    let task = tokio::spawn(async move {
        for n in 1..=3 {
            if let Err(e) = tx.send(Message(n)).await {
                println!("back: {:?}", e.0);
            }
        }
    });
    yield_now().await;
    println!("dropping the receiver");
    drop(rx);
    println!("dropped");
    task.await.unwrap();
    println!("end");
}
