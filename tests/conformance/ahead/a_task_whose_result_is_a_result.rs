// The type of a task's error is given with Ok::<_, E>; two question marks take both layers.
use std::io;

async fn run() -> Result<i32, Box<dyn std::error::Error>> {
    let task: tokio::task::JoinHandle<io::Result<i32>> = tokio::spawn(async { Ok::<i32, io::Error>(5 + 3) });
    let sum = task.await??;
    let bad = tokio::spawn(async { Err::<i32, _>(io::Error::new(io::ErrorKind::Other, "as planned")) });
    println!("{sum}");
    Ok(bad.await?? + sum)
}

#[tokio::main]
async fn main() {
    match run().await {
        Ok(n) => println!("{n}"),
        Err(e) => println!("error: {e}"),
    }
    let panicked: Result<i32, tokio::task::JoinError> = tokio::spawn(async { panic!("boom") }).await;
    println!("{}", panicked.unwrap_err().to_string().contains("panicked with message \"boom\""));
}
