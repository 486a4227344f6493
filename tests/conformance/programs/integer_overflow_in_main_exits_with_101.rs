// Arithmetic is checked as in a debug build: u8 counts to 255 and then panics.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut n: u8 = 250;
    loop {
        println!("{}", n);
        n += 1;
    }
}
