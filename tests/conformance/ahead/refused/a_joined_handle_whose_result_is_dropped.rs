//~ 4:5 warning: unused_must_use the task may have panicked
#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::spawn(async {}).await;
}
