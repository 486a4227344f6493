// assert_eq! that holds does nothing, one that fails panics main.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let a = 2 + 2;
    assert_eq!(a, 4);
    println!("the first holds");
    assert_eq!(a, 5);
    println!("never printed");
}
