// An array pushed into a Vec, and then changed, was copied.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut last = [0, 0];
    let mut hist: Vec<[i32; 2]> = Vec::new();
    for i in 0..3 {
        hist.push(last);
        last[i % 2] += 5;
    }
    println!("{hist:?} {last:?}");
    let mut cells = [(0, 'a'); 3];
    cells[1].0 = 4;
    println!("{cells:?}");
    let before = cells[1];
    cells[1] = (9, 'z');
    println!("{before:?} {cells:?}");
    let mut best = hist[0];
    for h in &hist { if h[0] >= best[0] { best = *h; } }
    best[1] = -1;
    println!("{best:?} {hist:?}");
}
