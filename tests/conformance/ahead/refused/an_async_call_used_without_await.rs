//~ 6:18 E0308 a future is no number
async fn answer() -> i32 { 42 }

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let n: i32 = answer();
    println!("{n}");
}
