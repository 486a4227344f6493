// match and if let on the Result of a handle.
async fn work(n: i32) -> i32 {
    if n == 0 {
        panic!("zero");
    }
    100 / n
}

async fn report(n: i32) {
    match tokio::spawn(work(n)).await {
        Ok(v) => println!("{} gives {}", n, v),
        Err(e) => println!("{} fails: panic {}", n, e.is_panic()),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    report(5).await;
    report(0).await;
    if let Ok(v) = tokio::spawn(work(4)).await {
        println!("ok {}", v);
    }
    if let Err(e) = tokio::spawn(work(0)).await {
        println!("{}", e);
    } else {
        println!("not here");
    }
}
