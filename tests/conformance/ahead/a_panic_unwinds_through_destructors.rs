// A panic drops what is in scope, innermost first, and thread::panicking says so.
struct Step(&'static str);

impl Drop for Step {
    fn drop(&mut self) {
        println!("drop {} {}", self.0, if std::thread::panicking() { "while panicking" } else { "as usual" });
    }
}

fn inner(n: i32) -> i32 {
    let _inner = Step("inner");
    if n > 1 {
        panic!("n is {n}");
    }
    n
}

async fn outer(n: i32) -> i32 {
    let _outer = Step("outer");
    tokio::task::yield_now().await;
    let list = vec![Step("list 0"), Step("list 1")];
    inner(n) + list.len() as i32
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:?}", tokio::spawn(outer(1)).await.unwrap());
    println!("{}", tokio::spawn(outer(2)).await.is_err());
    let _main = Step("main");
    outer(3).await;
}
