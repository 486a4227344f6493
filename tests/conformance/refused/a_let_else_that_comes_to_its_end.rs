//~ 4:32 E0308 its else must leave
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let Some(n) = Some(1) else { println!("none"); };
    println!("{n}");
}
