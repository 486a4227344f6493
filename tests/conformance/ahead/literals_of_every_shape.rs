// Byte strings, raw strings, escapes, digits with underscores, other bases, and names that are keywords.
#![allow(dead_code)]

/// A doc comment stays out of the way /* also this */.
#[derive(Debug)]
struct Item {
    r#type: u8,
    _unused: (),
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:?} {:?} {}", b"ab\n", b'a', b"xyz"[1]);
    println!("{} {:?}", r"a\n", r#"say "hi""#);
    println!("{:?} {}", "\u{e9}\x41\t\\", "line \
        goes on");
    println!("{} {} {} {}", 1_000_000u64, 0xff_u8, 0o17, 0b1010_0101);
    println!("{} {} {} {}", 1e3, 2.5e-3f32, 1., 0.5 + 1f64);
    let r#match = Item { r#type: 7, _unused: () };
    println!("{:?} {}", r#match, r#match.r#type);
    /* comments /* nest */ here */
    let c = ['\'', '"', '\u{1F980}', '\0'];
    println!("{c:?} {}", c[2]);
    println!("{} {} {}", i64::MIN, u128::MAX, -0.0);
    println!("{:?} {:?} {:?}", f64::NAN, -f64::INFINITY, f64::EPSILON > 0.0);
}
