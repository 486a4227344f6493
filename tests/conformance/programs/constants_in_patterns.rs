// A constant in a pattern is compared, and not bound.
const LIMIT: i32 = 10;
const LOW: i32 = -5;
fn name(n: i32) -> &'static str {
    match n {
        LIMIT => "limit",
        i32::MIN..=LOW => "very low",
        i32::MAX => "max",
        _ => "other",
    }
}
#[tokio::main(flavor = "current_thread")]
async fn main() {
    for n in [10, 11, -5, -6, i32::MAX, i32::MIN, 0] {
        println!("{n} {}", name(n));
    }
}
