// A plain async block changes the variable outside; an async move block changes its own copy.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut n = 1;
    let borrowing = async {
        n += 10;
        println!("inside the borrowing block: {}", n);
    };
    borrowing.await;
    println!("after it: {}", n);
    let copying = async move {
        n += 100;
        println!("inside the moving block: {}", n);
    };
    copying.await;
    println!("after it: {}", n);
}
