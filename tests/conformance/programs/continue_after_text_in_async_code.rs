// println! and then `continue`, in async code.
use std::time::Duration;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for i in 0..4 {
        println!("try {i}");
        sleep(Duration::from_millis(1)).await;
        match i {
            0 => { println!("zero"); continue }
            1 => println!("one"),
            _ => { println!("many"); if i == 3 { println!("last"); break } else { continue } }
        }
        println!("end of {i}");
    }
}
