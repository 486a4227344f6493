// as truncates integers, saturates floats, and turns bools and u8 into what they stand for.
fn low_byte(n: i32) -> u8 {
    n as u8
}

fn whole(x: f64) -> i32 {
    x as i32
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("{} {} {}", low_byte(300), low_byte(-1), low_byte(255));
    println!("{} {} {}", whole(2.9), whole(-2.9), whole(1e12));
    let n: i32 = -1;
    println!("{} {} {}", n as u32, n as u64, n as i64);
    let big: u64 = 5_000_000_000;
    println!("{} {}", big as i32, big as u32);
    println!("{} {}", true as i32, false as u8);
    println!("{} {}", 7 as f64 / 2.0, (7 / 2) as f64);
    let half = 3.5;
    println!("{}", half as i64 + 1);
    println!("{}", 200u8 as i8);
}
