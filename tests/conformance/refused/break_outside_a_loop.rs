//~ 3:5 E0268 break outside a loop
fn stop() {
    break;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    stop();
}
