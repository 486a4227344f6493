// What each kind of panic says, as JoinError prints it.
async fn add(a: i32, b: i32) -> i32 {
    a + b
}

async fn subtract(a: u8, b: u8) -> u8 {
    a - b
}

async fn multiply(a: i64, b: i64) -> i64 {
    a * b
}

async fn divide(a: i32, b: i32) -> i32 {
    a / b
}

async fn remainder(a: i32, b: i32) -> i32 {
    a % b
}

async fn element(v: Vec<i32>, i: usize) -> i32 {
    v[i]
}

async fn negate(a: i32) -> i32 {
    -a
}

async fn message(text: &str) {
    panic!("a \"quoted\" {}", text);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("{}", tokio::spawn(add(2147483647, 1)).await.unwrap_err());
    println!("{}", tokio::spawn(subtract(3, 4)).await.unwrap_err());
    println!(
        "{}",
        tokio::spawn(multiply(9223372036854775807, 2))
            .await
            .unwrap_err()
    );
    println!("{}", tokio::spawn(divide(1, 0)).await.unwrap_err());
    println!(
        "{}",
        tokio::spawn(divide(-2147483648, -1)).await.unwrap_err()
    );
    println!("{}", tokio::spawn(remainder(1, 0)).await.unwrap_err());
    println!(
        "{}",
        tokio::spawn(element(vec![1, 2, 3], 3)).await.unwrap_err()
    );
    println!("{}", tokio::spawn(negate(-2147483648)).await.unwrap_err());
    println!("{}", tokio::spawn(message("word")).await.unwrap_err());
}
