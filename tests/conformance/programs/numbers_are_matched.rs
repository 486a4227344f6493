// match on integers with literals and a wildcard, as a statement and as an expression.
async fn name(n: i32) -> String {
    let text = match n {
        0 => "zero",
        1 => "one",
        2 => {
            tokio::task::yield_now().await;
            "two"
        }
        _ => "many",
    };
    text.to_string()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for n in 0..5 {
        println!("{} {}", n, name(n).await);
    }
}
