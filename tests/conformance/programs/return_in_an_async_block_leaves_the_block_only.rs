// return inside an async block ends that block with a value; the function goes on.
async fn classify(n: i32) -> String {
    let inner = async move {
        if n < 0 {
            return String::from("negative");
        }
        for i in 1..10 {
            if i * i == n {
                return format!("the square of {}", i);
            }
        }
        "plain".to_string()
    };
    let text = inner.await;
    format!("{} is {}", n, text)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("{}", classify(-3).await);
    println!("{}", classify(49).await);
    println!("{}", classify(50).await);
}
