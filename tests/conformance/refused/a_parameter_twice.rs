//~ 2:14 E0415 two parameters of one name
fn f(n: i32, n: i32) { println!("{n}"); }
#[tokio::main(flavor = "current_thread")]
async fn main() {
    f(1, 2);
}
