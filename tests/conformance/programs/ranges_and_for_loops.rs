// .. leaves the end out, ..= takes it in; an empty range runs nothing; the bounds are evaluated once.
fn limit() -> i32 {
    println!("limit");
    3
}

async fn start() -> i32 {
    println!("start");
    1
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for i in start().await..limit() {
        println!("{}", i);
    }
    for i in 2..=3 {
        println!("{}", i);
    }
    for i in 5..5 {
        println!("never {}", i);
    }
    let mut n = 3;
    for i in 0..n {
        n += i;
    }
    println!("{}", n);
    for (word, n) in vec![("a", 1), ("b", 2)] {
        println!("{} {}", word, n);
    }
}
