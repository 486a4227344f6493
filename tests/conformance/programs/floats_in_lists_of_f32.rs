// The type of a list, a tuple or an Option reaches the floats in it.
fn mean(v: &Vec<f32>) -> f32 { let mut s = 0.0; for x in v { s += x; } s / v.len() as f32 }
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let v: Vec<f32> = vec![0.1, 0.2, 0.7];
    println!("{} {:?}", mean(&v), v);
    let t: (f32, f64) = (0.1, 0.1);
    println!("{} {}", t.0 * t.0, t.1 * t.1);
    let o: Option<f32> = Some(16777217.0);
    println!("{o:?}");
    let mut w: Vec<f32> = Vec::new();
    w.push(1.0 / 3.0);
    println!("{w:?}");
    let half: f32 = if v.len() > 2 { 0.3 } else { 0.5 };
    println!("{}", half as f64);
}
