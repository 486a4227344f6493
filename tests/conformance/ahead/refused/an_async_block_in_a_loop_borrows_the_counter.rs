//~ 6:35 E0373 each task needs the number itself
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut handles = Vec::new();
    for n in 0..3 {
        handles.push(tokio::spawn(async { println!("{n}") }));
    }
    for h in handles {
        h.await.unwrap();
    }
}
