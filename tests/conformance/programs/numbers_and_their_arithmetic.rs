// Division truncates towards zero, % takes the sign of the left side, precedence as in Rust.
fn divide(a: i32, b: i32) -> i32 {
    a / b
}

fn rest(a: i32, b: i32) -> i32 {
    a % b
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!(
        "{} {} {} {}",
        divide(7, 2),
        divide(-7, 2),
        divide(7, -2),
        divide(-7, -2)
    );
    println!(
        "{} {} {} {}",
        rest(7, 2),
        rest(-7, 2),
        rest(7, -2),
        rest(-7, -2)
    );
    println!("{}", 2 + 3 * 4 - 10 / 3 % 2);
    println!("{}", (2 + 3) * 4);
    println!("{}", -2 - -3);
    println!("{}", 1_000_000u64 * 1_000_000);
    println!("{} {} {}", 0xff, 0b1010, 0o17);
    println!("{} {}", 255u8, -128i8);
    println!("{}", 18446744073709551615u64);
    println!("{} {}", -9223372036854775808i64, 9223372036854775807i64);
    let mut n = 10;
    n += 5;
    n -= 3;
    n *= 4;
    n /= 5;
    n %= 6;
    println!("{}", n);
    println!("{} {} {}", 3 < 4, 3 >= 4, 3 != 4);
    println!("{} {}", true && !false, false || 1 == 2);
}
