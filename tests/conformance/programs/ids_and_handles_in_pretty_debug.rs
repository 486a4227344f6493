// `{:#?}` and widths reach into Id and JoinHandle.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let h = tokio::spawn(async { 1 });
    let id = h.id();
    println!("{id:#?} [{id:>8?}] {:#?} {:?}", h, (id,));
    println!("{:#?}", h.await);
    let g = tokio::spawn(async { if true { panic!("p") } });
    println!("{:#?}", g.await);
}
