// Whatever the future gives comes through the handle; a task without a value gives ().
use tokio::task;

async fn words() -> Vec<String> {
    vec!["a".to_string(), "b".to_string()]
}

async fn text(s: String) -> String {
    s + "!"
}

async fn nothing() {}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let a = task::spawn(words());
    let b = task::spawn(text(String::from("hi")));
    let c = task::spawn(async { (1, 2.5, true) });
    let d = task::spawn(nothing());
    let (a, b, c, d) = tokio::join!(a, b, c, d);
    println!("{:?}", a.unwrap());
    println!("{:?}", b.unwrap());
    println!("{:?}", c.unwrap());
    println!("{:?}", d.unwrap());
}
