// map, filter and the rest do nothing until something asks for elements, one element all the way at a time.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let chain = (1..=6)
        .map(|n| {
            println!("map {n}");
            n * n
        })
        .filter(|n| {
            println!("filter {n}");
            n % 2 == 0
        })
        .take(2);
    println!("built");
    let found: Vec<i32> = chain.collect();
    println!("{found:?}");
    let mut seen = Vec::new();
    let total: i32 = [3, 1, 2].iter().inspect(|n| seen.push(**n)).skip_while(|n| **n > 2).sum();
    println!("{total} {seen:?}");
}
