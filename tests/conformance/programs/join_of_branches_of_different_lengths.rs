// Finished branches of a join! are not polled again; the rotation goes on over the places, not the survivors.
use tokio::task::yield_now;

async fn branch(name: &str, polls: i32) -> i32 {
    for i in 1..polls {
        println!("{} poll {}", name, i);
        yield_now().await;
    }
    println!("{} ready", name);
    polls
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (a, b, c) = tokio::join!(branch("a", 1), branch("b", 6), branch("c", 3));
    println!("{} {} {}", a, b, c);
}
