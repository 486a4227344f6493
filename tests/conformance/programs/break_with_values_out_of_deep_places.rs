// `break` with a value out of operands, arrays, arms and labelled blocks.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut i = 0;
    let x = 1 + loop {
        i += 1;
        let y = [i, 10 * if i > 3 { break i * 100 } else { i }, 3];
        if y[1] > 20 { println!("{y:?}"); continue; }
        println!("small {}", y[1]);
    } * 2;
    println!("{x}");
    let found = 'outer: loop {
        for a in 1.. {
            for b in 1..a {
                if a * a + b * b == 100 { break 'outer (a, b); }
            }
        }
    };
    println!("{found:?}");
    let s = 'block: {
        let v = vec![1, 2, 3];
        for n in v { if n == 2 { break 'block format!("got {n}"); } }
        String::from("none")
    };
    println!("{s}");
    let t = (1, 'b: { if true { break 'b 2; } 3 }, loop { break 4 });
    println!("{t:?}");
    let u = 'a: { match 5 { n @ 1..=9 => break 'a n, _ => {} } 0 };
    println!("{u}");
    let mut count = 0;
    let w = 'w: while count < 10 {
        count += 1;
        loop { if count % 2 == 0 { continue 'w; } break; }
        if count > 6 { break 'w; }
    };
    println!("{count} {w:?}");
}
