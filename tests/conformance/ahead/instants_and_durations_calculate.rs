// Instants differ by durations; the saturating and checked forms do not panic.
use tokio::time::{advance, Duration, Instant};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let a = Instant::now();
    advance(Duration::from_millis(1500)).await;
    let b = Instant::now();
    println!("{:?} {:?} {:?}", b - a, b.duration_since(a), a.saturating_duration_since(b));
    println!("{:?} {:?}", a.checked_duration_since(b), b.checked_duration_since(a));
    println!("{} {} {:?}", a < b, a + Duration::from_millis(1500) == b, (b - Duration::from_secs(1)) - a);
    let d = Duration::new(3, 250_000_000);
    println!("{} {} {} {}", d.as_secs(), d.subsec_millis(), d.as_secs_f64(), d.as_micros());
    println!("{:?} {:?} {:?}", d * 2, d / 4, d + Duration::from_micros(7));
    println!("{:?} {:?}", d.checked_sub(Duration::from_secs(4)), d.saturating_sub(Duration::from_secs(4)));
    println!("{:?} {:?}", Duration::from_secs_f64(0.0015), Duration::MAX > d);
    println!("{:?} {}", d.mul_f64(1.5), Duration::ZERO.is_zero());
    let total: Duration = [1, 2, 3].iter().map(|s| Duration::from_secs(*s)).sum();
    println!("{total:?} {:?}", a.checked_add(d).map(|i| i - a));
    println!("{}", a.elapsed() == b - a);
}
