// Written types reach the integers inside tuples and Options.
fn pair() -> (u8, u8) { (250, 5) }
fn maybe(n: i32) -> Option<u8> { if n > 0 { Some(250) } else { None } }
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (a, b) = pair();
    println!("{}", a + b);
    let m = maybe(1).unwrap();
    let h = tokio::spawn(async move { m + b + 1 });
    println!("{}", h.await.is_err());
    let t: (u8, i8) = (255, -128);
    println!("{:x} {:b}", t.1, t.0);
    let h = tokio::spawn(async move { t.0 + b });
    println!("{}", h.await.is_err());
}
