// `v[next(&mut i)] += 5` finds its element once.
fn next(n: &mut usize) -> usize {
    *n += 1;
    println!("next {n}");
    *n - 1
}
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut i = 0;
    let mut v = vec![10, 20, 30];
    v[next(&mut i)] += 5;
    println!("{v:?} {i}");
    v[next(&mut i)] *= 2;
    println!("{v:?} {i}");
}
