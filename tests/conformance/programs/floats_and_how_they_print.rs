// {} prints the shortest text that reads back the same, {:?} always with a point; {:.2} rounds.
fn divide(a: f64, b: f64) -> f64 {
    a / b
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("{} {:?}", 1.0, 1.0);
    println!("{} {}", 0.1 + 0.2, 2.5);
    println!("{} {}", divide(1.0, 3.0), divide(2.0, 3.0));
    println!("{:.2} {:.0} {:.3}", divide(2.0, 3.0), 2.5, 1.0);
    println!("{:.1} {:.1} {:.1}", 0.25, 0.35, -0.05);
    println!("{} {}", 1e3, 1.5e-3);
    println!("{:?} {:?}", 1e21, 1e-7);
    println!("{} {}", 1e21, 1e-7);
    println!(
        "{} {} {}",
        divide(1.0, 0.0),
        divide(-1.0, 0.0),
        divide(0.0, 0.0)
    );
    println!("{} {:?}", -0.0, -0.0);
    println!("{}", 7.5 % 2.0);
    let mut sum = 0.0;
    for i in 0..10 {
        sum += i as f64 * 0.1;
    }
    println!("{}", sum);
}
