// Each alternative of a pattern binds the same names.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let results: Vec<Result<i32, i32>> = vec![Ok(3), Err(-4)];
    for r in results {
        match r {
            Ok(n) | Err(n) => println!("{n}"),
        }
    }
    for t in [(1, 5), (6, 1), (2, 2)] {
        match t {
            (1, n) | (n, 1) => println!("one and {n}"),
            (a, b) => println!("{a} {b}"),
        }
    }
}
