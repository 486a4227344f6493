// Integer and float methods that programs use.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} {} {}", 17 / 5, -17 % 5, 17.5 % 5.0);
    println!("{} {} {} {}", 6 & 3, 6 | 3, 6 ^ 3, !6u8);
    println!("{} {} {}", 1 << 4, -16 >> 2, 200u8 >> 3);
    println!("{} {} {:.3}", 2f64.powi(10), 2f64.powf(0.5) > 1.4, std::f64::consts::PI);
    println!("{} {} {} {}", 2.7f64.floor(), 2.2f64.ceil(), -2.7f64.trunc(), 2.5f64.fract());
    println!("{} {} {}", (0.1 + 0.2), 0.1f32 + 0.2f32, 1.0 / 3.0);
    println!("{} {} {:?}", 3.max(7), 2.0f64.min(1.0), 5.0f64.clamp(0.0, 1.5));
    println!("{} {} {}", u8::MAX as char, 'a' as u32 + 1, 3.99 as u8);
    println!("{:?} {:?}", i32::from_str_radix("-7f", 16), u8::from_str_radix("102", 2).is_err());
    println!("{} {} {}", 10i32.isqrt(), 12u32.is_power_of_two(), 5u32.next_power_of_two());
    println!("{} {:?}", 1000u16 as u8, u16::from_be_bytes([1, 2]));
    println!("{:?} {}", 258u32.to_le_bytes(), f64::from(3u8) / 2.0);
    println!("{:?} {:?}", "3.5".parse::<f64>(), "abc".parse::<u8>().map_err(|e| e.to_string()));
    println!("{:?} {:?}", "".parse::<i32>().map_err(|e| e.to_string()), "256".parse::<u8>().map_err(|e| e.to_string()));
    println!("{} {}", (1u64..=20).product::<u64>(), (1..=5).map(f64::from).sum::<f64>());
    println!("{:?} {}", "true".parse::<bool>(), true as u8 + (3 > 2) as u8);
}
