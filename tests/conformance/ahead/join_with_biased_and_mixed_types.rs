// join! waits for all, of any types; errors stay where they are.
use tokio::time::{sleep, Duration};

async fn say(text: &str) -> Result<usize, String> {
    println!("{text}");
    tokio::task::yield_now().await;
    println!("{text} again");
    if text == "b" { Err("b".into()) } else { Ok(text.len()) }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (a, b, c) = tokio::join!(
        say("a"),
        say("b"),
        async {
            sleep(Duration::from_millis(1)).await;
            'c'
        },
    );
    println!("{a:?} {b:?} {c}");
    let all = tokio::join!(async { 1 }, tokio::spawn(async { "two" }), std::future::ready(3.0));
    println!("{all:?}");
}
