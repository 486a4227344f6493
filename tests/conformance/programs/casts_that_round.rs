// Casts and literals of f32 are rounded once.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let n = 1152921573326323713u64;
    println!("{}", n as f32);
    println!("{}", (n as i64) as f32);
    println!("{}", 16777217 as f32);
    println!("{}", 1.00000017881393432617187499_f32);
    println!("{} {} {}", 300.7 as u8, -1.5 as u32, (0.0 / 0.0) as i32);
    println!("{} {}", 1e20 as i64, -1e20 as i64);
    println!("{} {}", u64::MAX as f64, u64::MAX as f32);
    println!("{} {}", 'é' as u8, 'é' as u32);
    println!("{} {}", true as u8 + 1, 200u8 as char);
    println!("{} {}", -1i8 as u64, 0xffff_ffffu32 as i32);
}
