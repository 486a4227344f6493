// How a Duration prints, and its arithmetic.
use std::time::Duration;

fn main_part() {
    println!("{:?}", Duration::from_secs(3));
    println!("{:?}", Duration::from_millis(1500));
    println!("{:?}", Duration::from_millis(20));
    println!("{:?}", Duration::from_micros(1500));
    println!("{:?}", Duration::from_micros(7));
    println!("{:?}", Duration::from_secs(0));
    println!("{:?}", Duration::from_secs_f64(0.25));
    println!("{:?}", Duration::from_secs_f64(2.000001));
    let a = Duration::from_millis(300);
    let b = Duration::from_secs(2);
    println!("{:?}", a + b);
    println!("{:?}", b - a);
    println!("{:?}", a * 4);
    println!("{:?}", b / 8);
    println!("{} {} {}", a < b, a == b, a >= b);
    println!("{} {} {}", a.as_millis(), b.as_secs(), a.as_secs_f64());
    println!("{:.1}", Duration::from_millis(2340).as_secs_f64());
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    main_part();
}
