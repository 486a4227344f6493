// timeout of &mut future gives up waiting, not the work: it goes on in the next round.
use tokio::time::{sleep, timeout, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut work = Box::pin(async {
        for part in 1..=3 {
            sleep(Duration::from_millis(40)).await;
            println!("part {part} at {:?}", start.elapsed());
        }
        "finished"
    });
    let mut waits = 0;
    let result = loop {
        match timeout(Duration::from_millis(50), &mut work).await {
            Ok(text) => break text,
            Err(_) => {
                waits += 1;
                println!("still waiting at {:?}", start.elapsed());
            }
        }
    };
    println!("{result} after {waits} timeouts");
    let mut handle = tokio::spawn(sleep(Duration::from_millis(30)));
    println!("{}", timeout(Duration::from_millis(10), &mut handle).await.is_err());
    println!("{:?} {:?}", handle.await, start.elapsed());
}
