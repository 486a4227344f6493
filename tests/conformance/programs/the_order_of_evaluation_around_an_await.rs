// The left side is evaluated before the await on the right; a compound assignment to a number reads its target last.
async fn show(n: i32) -> i32 {
    println!("show {}", n);
    tokio::task::yield_now().await;
    n
}

fn now(n: i32) -> i32 {
    println!("now {}", n);
    n
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let total = now(1) + show(2).await + now(3);
    println!("{}", total);
    let mut n = 10;
    n += show(5).await;
    println!("{}", n);
    let mut v = vec![0, 0];
    v[now(1) as usize] = show(7).await;
    println!("{:?}", v);
    let t = (now(1), show(2).await, now(3));
    println!("{:?}", t);
}
