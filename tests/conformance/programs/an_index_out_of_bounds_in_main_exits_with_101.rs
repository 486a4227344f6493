// Indexing past the end of a Vec panics main: exit code 101.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let v = vec![10, 20, 30];
    let mut i = 0;
    loop {
        println!("{}", v[i]);
        i += 1;
    }
}
