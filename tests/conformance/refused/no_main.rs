//~ 4:2 E0601 no main
async fn work() {
    println!("one");
}
