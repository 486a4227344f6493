//~ 2:16 E0384 no mut
fn f(n: i32) { n = 2; println!("{n}"); }
#[tokio::main(flavor = "current_thread")]
async fn main() {
    f(1);
}
