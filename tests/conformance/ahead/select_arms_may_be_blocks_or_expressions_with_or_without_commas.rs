// The shapes of a handler: expression and comma, block without comma, macro call, nested select!.
use std::future::{pending, ready};

async fn pick(n: u32) -> String {
    tokio::select! {
        biased;
        v = ready(n), if n == 0 => format!("zero {v}"),
        (a, b) = async { (n, n + 1) }, if n == 1 => {
            let sum = a + b;
            format!("pair {sum}")
        }
        Some([x, ..]) | Some([_, x]) = ready(Some([n, 7])), if n == 2 => match x {
            2 => "array".to_string(),
            _ => unreachable!(),
        },
        _ = pending::<()>() => String::new(),
        ref s = ready(vec![n]), if n == 3 => if s.len() == 1 { "by reference".into() } else { "?".into() },
        mut m = ready(n) => {
            m += 1;
            tokio::select! { k = ready(m) => format!("nested {k}") }
        },
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for n in 0..5 {
        println!("{}", pick(n).await);
    }
}
