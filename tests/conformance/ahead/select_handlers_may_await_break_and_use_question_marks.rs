// A handler is ordinary code of the function around: it can await, return, break, continue and use ?.
use tokio::sync::mpsc;
use tokio::time::{sleep, Duration};

async fn parse_all(mut rx: mpsc::Receiver<&'static str>) -> Result<i32, std::num::ParseIntError> {
    let mut sum = 0;
    loop {
        tokio::select! {
            biased;
            message = rx.recv() => {
                let Some(text) = message else { return Ok(sum) };
                if text.is_empty() {
                    continue;
                }
                if text == "stop" {
                    break;
                }
                sleep(Duration::from_millis(1)).await;
                sum += text.parse::<i32>()?;
            }
            _ = sleep(Duration::from_millis(100)) => {
                println!("idle");
                break;
            }
        };
    }
    Ok(-sum)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for words in [vec!["1", "", "2"], vec!["5", "stop", "6"], vec!["7", "x"]] {
        let (tx, rx) = mpsc::channel(8);
        for word in words {
            tx.send(word).await.unwrap();
        }
        drop(tx);
        println!("{:?}", parse_all(rx).await);
    }
    let (tx, rx) = mpsc::channel(1);
    tx.send("3").await.unwrap();
    println!("{:?} {}", parse_all(rx).await, tx.is_closed());
}
