// A row of a matrix read by value is a copy, also where it changes places with another.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut m = [[1, 2], [3, 4]];
    let t = m[0];
    m[0] = m[1];
    m[1] = t;
    println!("{m:?}");
    let row = m[0];
    m[0][0] = 100;
    println!("{row:?} {m:?}");
}
