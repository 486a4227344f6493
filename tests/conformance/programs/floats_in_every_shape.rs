// Floats in every format.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    for x in [0.0, -0.0, 1.0, 0.1 + 0.2, 1e15, 1e16, 1e21, 1e-4, 1e-5, 123456789012345680.0, f64::MAX, 5e-324, 1.0 / 3.0] {
        println!("{x} {x:?} {x:e} {x:.0} {x:.3} {x:+.1} {x:08.2} {x:>12.1e}|");
    }
    for x in [0.5f32, 16777216f32, 0.1f32 + 0.2f32, f32::MAX, 1e-10, 1.0 / 3.0] {
        println!("{x} {x:?} {x:e} {x:.0} {x:.3} {x:+.1} {x:08.2}|");
    }
    let nan: f64 = 0.0 / 0.0;
    let inf = 1.0 / 0.0;
    println!("{nan} {nan:?} {inf} {:?} {inf:+} {inf:08} {nan:08.2} {:5}|", -inf, nan);
    println!("{} {} {} {}", nan == nan, nan < 1.0, inf > f64::MAX, nan.max(1.0));
    println!("{} {} {} {}", 0.5f64 as i32, 2.5f64.sqrt(), -5.5 % 2.0, 5.5 % -2.0);
    println!("{:.0} {:.0} {:.0} {:.1} {:.1}", 0.5, 1.5, 2.5, 0.25, 0.35);
    println!("{} {}", (0.1f32 + 0.2f32) as f64, 0.1f32 as f64);
    println!("{} {}", 1.0e10, 1.5e300 * 1e10);
    println!("{:?} {:?}", 1e7, 1.0e7f32);
    println!("{:?} {}", f32::MIN, f64::MIN == -f64::MAX);
    println!("{:5}|{:<5}|{:^5}|{:05}|{:+}", 1.5, 1.5, 1.5, 1.5, 1.5);
    println!("{:?}", (1.0, 2.50, -3.0e-7));
    println!("{:.2?} {:8.1?}|", vec![1.0, 2.555], Some(1.25));
    println!("{}", (-1.0f64).sqrt());
    println!("{} {}", 3.7_f64 as u8 as f32 / 2.0, 7 as f32 / 3 as f32);
}
