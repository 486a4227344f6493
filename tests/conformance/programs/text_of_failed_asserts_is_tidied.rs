// assert! shows its expression as the compiler prints it back.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let x = 5;
    let h = tokio::spawn(async move { assert!(x==6||x<2); });
    println!("{}", h.await.unwrap_err());
    let h = tokio::spawn(async move { assert!(!( x == 5 )); });
    println!("{}", h.await.unwrap_err());
    let h = tokio::spawn(async move { assert!(vec![1,2].is_empty(), ); });
    println!("{}", h.await.unwrap_err());
    let h = tokio::spawn(async move { assert!(x /* not so */ > 9); });
    println!("{}", h.await.unwrap_err());
}
