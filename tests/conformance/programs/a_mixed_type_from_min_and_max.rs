// What one branch, min or max says of a type holds for the other literals too.
fn id(n: u8) -> u8 { n }
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let h = tokio::spawn(async { id(3).max(250) + id(10) });
    println!("{}", h.await.is_err());
    let h = tokio::spawn(async { let v = vec![250, id(1)]; v[0] + 10 });
    println!("{}", h.await.is_err());
    let h = tokio::spawn(async { let n = if id(1) > 0 { 250 } else { id(2) }; n + 10 });
    println!("{}", h.await.is_err());
    let h = tokio::spawn(async { let n = None.unwrap_or(id(250)); n + 10 });
    println!("{}", h.await.is_err());
}
