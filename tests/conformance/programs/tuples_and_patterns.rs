// Tuples are taken apart by patterns and by .0 .1; _ ignores; functions give several values back.
fn min_max(a: i32, b: i32) -> (i32, i32) {
    if a < b {
        (a, b)
    } else {
        (b, a)
    }
}

async fn named(n: i32) -> (String, i32) {
    (format!("n{}", n), n * n)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (low, high) = min_max(9, 4);
    println!("{} {}", low, high);
    let pair = named(3).await;
    println!("{} {}", pair.0, pair.1);
    let (_, square) = named(4).await;
    println!("{}", square);
    let nested = ((1, 2), "x");
    let ((a, _), c) = nested;
    println!("{} {} {:?}", a, c, nested);
    let mut t = (1, 2.5);
    t.0 = 7;
    t.1 += 0.5;
    println!("{:?}", t);
    let unit = ();
    println!("{:?}", unit);
    let (name, n) = tokio::spawn(named(5)).await.unwrap();
    println!("{} {}", name, n);
}
