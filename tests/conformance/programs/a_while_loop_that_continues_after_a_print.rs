// println! and then `continue` out of an operand.
use std::time::Duration;
use tokio::time::sleep;

async fn next(n: u32) -> Option<u32> { sleep(Duration::from_millis(1)).await; if n < 5 { Some(n) } else { None } }
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut n = 0;
    while let Some(x) = next(n).await {
        n += 1;
        let Some(y) = next(x + 2).await else { println!("skip {x}"); continue };
        if y % 2 == 1 { println!("odd {y}"); continue; }
        println!("even {y}");
    }
    println!("end {n}");
}
