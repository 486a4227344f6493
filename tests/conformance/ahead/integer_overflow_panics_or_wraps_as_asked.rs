// + panics on overflow in a debug build; wrapping_, checked_, saturating_ and overflowing_ say what else to do.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} {} {}", 250u8.wrapping_add(10), 0u32.wrapping_sub(1), i32::MAX.wrapping_mul(2));
    println!("{:?} {:?} {:?}", 250u8.checked_add(5), 250u8.checked_add(6), 5i32.checked_div(0));
    println!("{} {} {}", 250u8.saturating_add(10), 3u8.saturating_sub(4), i8::MIN.saturating_sub(1));
    println!("{:?} {:?}", 255u8.overflowing_add(1), 1i64.overflowing_sub(2));
    println!("{} {} {}", 2i32.pow(10), (-7i32).rem_euclid(3), (-7i32).div_euclid(3));
    println!("{} {} {}", (-7) / 2, (-7) % 2, 7i32.abs_diff(-3));
    println!("{} {} {} {}", 40u8.leading_zeros(), 40u8.trailing_zeros(), 0b1011u8.count_ones(), 1u8.rotate_left(9));
    println!("{:?} {:?}", u8::try_from(300i32).is_err(), i8::try_from(-128i64));
    println!("{} {} {}", i64::from(3i32), u64::MAX, i128::MAX);
    println!("{} {} {}", 5.clamp(0, 3), (-5i32).signum(), (2.5f64).round());
    println!("{:?} {:?}", 2u32.checked_pow(32), i32::MIN.checked_abs());
    let handles = [
        tokio::spawn(async { (0..300).fold(0u8, |a, _| a + 1) }),
        tokio::spawn(async { let zero = "".len() as u8; zero - 1 }),
        tokio::spawn(async { i32::MIN.abs() as u8 }),
        tokio::spawn(async { let s = "12345678".len() as u32; 1u8 << s }),
        tokio::spawn(async { 3u8.pow("123456".len() as u32) }),
        tokio::spawn(async { let z = "".len() as u8; 1 % z }),
    ];
    for handle in handles {
        println!("{}", handle.await.unwrap_err().is_panic());
    }
}
