// Durations with a precision: a tie goes to the even digit.
use std::time::Duration;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for ms in [500, 1500, 2500, 2501, 999_999] {
        println!("{:.0?} {0:.1?} {0:.2?} {0:>12?} {0:<12.4?}|", Duration::from_millis(ms));
    }
    for ns in [1, 999, 1500, 2500, 999_999, 1_000_500, 999_999_999] {
        println!("{:.0?} {0:.2?} {0:?} {0:+?} {0:^14?}|", Duration::from_nanos(ns));
    }
    println!("{:.12?} {:5.1?}|", Duration::from_nanos(1_000_000_001), Duration::ZERO);
}
