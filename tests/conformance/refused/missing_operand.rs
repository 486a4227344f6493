//~ 4:17 an operator without its right side
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a = 1 + ;
    println!("{}", a);
}
