// An Err from main goes to stderr in its Debug form, and the exit code is 1.
use std::error::Error;

async fn load(n: i32) -> Result<i32, Box<dyn Error + Send + Sync>> {
    if n > 1 { Err("too large")? }
    Ok(n)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    println!("{}", load(1).await?);
    println!("{}", load(2).await?);
    println!("never");
    Ok(())
}
