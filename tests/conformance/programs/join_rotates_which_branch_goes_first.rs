// join! starts each of its polls one branch further on: a b c, then b c a, then c a b.
use tokio::task::yield_now;

async fn branch(name: &str) {
    for i in 1..=5 {
        println!("poll {} of {}", i, name);
        yield_now().await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::join!(branch("a"), branch("b"), branch("c"));
    println!("end");
}
