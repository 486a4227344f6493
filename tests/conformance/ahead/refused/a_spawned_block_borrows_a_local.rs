//~ 5:18 E0373 the task may outlive the variable
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let text = String::from("a");
    tokio::spawn(async {
        println!("{text}");
    });
}
