// `other => other` moves the value out of its variable.
fn keep(o: Option<String>) -> Option<String> {
    match o { None => Some(String::from("none")), other => other }
}
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:?} {:?}", keep(None), keep(Some(String::from("x"))));
    let mut best = Some((1, 2));
    best = match best { None => None, other => other };
    println!("{best:?}");
    let r: Result<Vec<i32>, String> = Ok(vec![1]);
    let s = match r { Err(e) => vec![e.len() as i32], Ok(v) => v };
    println!("{s:?}");
    let t = (String::from("a"), 2);
    let u = match t { (ref_, n) if n > 5 => (ref_, 0), all => all };
    println!("{u:?}");
}
