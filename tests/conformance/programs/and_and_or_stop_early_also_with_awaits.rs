// && and || await their right side only when it decides.
async fn check(name: &str, value: bool) -> bool {
    println!("check {}", name);
    value
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    if check("a", false).await && check("never", true).await {
        println!("no");
    }
    if check("b", true).await || check("never", true).await {
        println!("b is enough");
    }
    let both = check("c", true).await && check("d", false).await;
    println!("{}", both);
}
