// `push(v[0])` pushes a copy.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut v = vec![(1, 2)];
    let w = vec![1];
    let mut all = Vec::new();
    for i in 0..3 {
        all.push(v[0]);
        v[0].0 += i;
    }
    println!("{all:?} {}", w.len());
    let mut last = (0, 0);
    for p in &all { if p.0 > last.0 { last = *p; } }
    println!("{last:?}");
}
