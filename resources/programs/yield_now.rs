// Work in small portions: yield_now lets the others go first, and the last one to yield resumes first.
use tokio::task::yield_now;

async fn polite(name: &str) {
    for portion in 1..=3 {
        println!("{name}: portion {portion}");
        // The task is not waiting for anything. It only steps back until the run queue is empty.
        yield_now().await;
    }
    println!("{name}: done");
}

async fn greedy() {
    for portion in 1..=3 {
        // No await, no turn for anybody else.
        println!("greedy: portion {portion}");
    }
    println!("greedy: done");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a = tokio::spawn(polite("a"));
    let b = tokio::spawn(polite("b"));
    let g = tokio::spawn(greedy());
    let c = tokio::spawn(polite("c"));
    // Zoom in to see the polls: no time passes, yet the order is strict.
    let _ = tokio::join!(a, b, g, c);
    println!("main: all done");
}
