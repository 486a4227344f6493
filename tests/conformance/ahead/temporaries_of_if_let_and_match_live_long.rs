// The value that a match looks at lives to the end of the match (also across awaits), that of an if only to its condition.
use tokio::task::yield_now;

struct D(&'static str);

impl D {
    fn some(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    match D("match").some() {
        Some(n) => {
            yield_now().await;
            println!("in match {n}");
        }
        None => {}
    }
    if D("if").some().is_some() {
        println!("in if");
    }
    if let Some(n) = D("if let").some() {
        println!("in if let {n}");
    } else {
        println!("never");
    }
    let kept = &D("kept by a reference");
    println!("{}", kept.0.len());
    let n = { D("block").some() };
    println!("{n:?}");
    for _ in D("for").some() {
        println!("in for");
    }
    println!("end");
}
