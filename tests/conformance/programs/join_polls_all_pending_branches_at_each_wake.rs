// Each branch prints at every poll; one wake of the task polls every branch that is still pending.
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let a = async {
        for i in 1..=3 {
            println!("a poll {}", i);
            yield_now().await;
        }
        println!("a done");
    };
    let b = async {
        for i in 1..=3 {
            println!("b poll {}", i);
            yield_now().await;
        }
        println!("b done");
    };
    tokio::join!(a, b);
}
