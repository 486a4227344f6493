//~ 6:14 E0373 the future outlives the parameter
use std::future::Future;
use std::pin::Pin;

fn later(n: i32) -> Pin<Box<dyn Future<Output = i32>>> {
    Box::pin(async { n + 1 })
}

fn main() {
    let _ = later(1);
}
