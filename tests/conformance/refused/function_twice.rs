//~ 6:1 E0428 a function defined twice
fn step() -> i32 {
    1
}

fn step() -> i32 {
    2
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", step());
}
