//~ 6:48 E0728 the closure of map is not async
async fn double(n: i32) -> i32 { n * 2 }

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let v: Vec<i32> = (0..3).map(|n| double(n).await).collect();
    println!("{v:?}");
}
