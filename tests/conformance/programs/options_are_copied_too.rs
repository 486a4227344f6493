// An Option of what is Copy is Copy.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut v = vec![Some(1), None];
    let first = v[0];
    v[0] = None;
    println!("{first:?} {v:?}");
    let mut best: Option<(i32, i32)> = None;
    for i in [3, 1, 2] {
        best = match best { None => Some((i, 0)), Some((b, n)) if i < b => Some((i, n + 1)), other => other };
        println!("{best:?}");
    }
    let keep = best;
    best = None;
    println!("{keep:?} {best:?}");
}
