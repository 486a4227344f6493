// An integer that nothing gives a type is an i32, and overflows as one.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let h = tokio::spawn(async {
        let mut sum = 0;
        for i in 0..100_000 { sum += i * i; }
        println!("{sum}");
    });
    println!("{}", h.await.is_err());
    let h = tokio::spawn(async {
        let v = vec![1, 2, 3];
        let mut i = 0;
        while v[i] < 10 { i -= 1; }
    });
    println!("{}", h.await.unwrap_err());
}
