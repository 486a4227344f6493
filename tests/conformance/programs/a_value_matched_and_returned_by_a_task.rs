// An arm that binds the whole value owns it, and may give it away.
use std::time::Duration;
use tokio::time::sleep;

async fn pick(v: Vec<Option<String>>) -> Option<String> {
    for o in v {
        sleep(Duration::from_millis(1)).await;
        match o { None => println!("none"), found => return found }
    }
    None
}
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let h = tokio::spawn(pick(vec![None, Some(String::from("first")), Some(String::from("second"))]));
    println!("{:?}", h.await.unwrap());
    let r = tokio::spawn(async { Ok::<String, String>(String::from("fine")) }).await;
    let flat = match r { Ok(inner) => inner, Err(e) => Err(e.to_string()) };
    println!("{flat:?}");
    let text = match flat { Ok(s) if s.is_empty() => String::from("empty"), Ok(s) => s, Err(s) => s };
    println!("{text}");
}
