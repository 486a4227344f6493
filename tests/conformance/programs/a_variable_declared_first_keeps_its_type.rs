// `let n: u8;` given a value later is a u8: it overflows as one.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let n: u8;
    let yes = true;
    if yes { n = 250; } else { n = 1; }
    let h = tokio::spawn(async move { n + 6 });
    println!("{:?}", h.await.is_err());
}
