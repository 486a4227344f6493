// `*r` of what is Copy is a copy: what changes later does not change it.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a = [1, 2, 3];
    let r = &a;
    let mut b = *r;
    b[0] = 100;
    println!("{a:?} {b:?}");
    let grid = vec![[0, 0], [1, 1]];
    for row in &grid {
        let mut copy = *row;
        copy[1] = 7;
        println!("{copy:?} {row:?}");
    }
    println!("{grid:?}");
}
