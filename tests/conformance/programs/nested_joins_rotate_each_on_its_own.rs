// A join! inside a join! keeps its own rotation, turned by its own polls.
use tokio::task::yield_now;

async fn branch(name: &str, rounds: i32) {
    for i in 0..rounds {
        println!("{}{}", name, i);
        yield_now().await;
    }
}

async fn pair(x: &str, y: &str) {
    tokio::join!(branch(x, 3), branch(y, 3));
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::join!(pair("a", "b"), branch("c", 4), pair("d", "e"));
    println!("end");
}
