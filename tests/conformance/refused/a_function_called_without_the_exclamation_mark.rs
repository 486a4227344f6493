//~ 4:5 E0423 a macro called like a function
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println("x");
}
