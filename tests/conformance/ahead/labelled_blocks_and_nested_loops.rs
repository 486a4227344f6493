// Labels on blocks and loops, values out of both, and let without a value at first.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let found = 'search: {
        for y in 1..10 {
            for x in 1..y {
                if x * y == 42 {
                    break 'search Some((x, y));
                }
            }
        }
        None
    };
    println!("{found:?}");
    let mut steps = 0;
    let result = 'outer: loop {
        loop {
            steps += 1;
            if steps % 7 == 0 {
                break 'outer steps * 2;
            }
            if steps % 3 == 0 {
                continue 'outer;
            }
            tokio::task::yield_now().await;
        }
    };
    println!("{result} {steps}");
    let kind;
    if result > 10 {
        kind = "large";
    } else {
        kind = "small";
    }
    let n = match kind { "large" => 1, _ => return };
    println!("{kind} {n}");
}
