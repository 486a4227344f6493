// Destructuring where a name is bound: parameters, closures, for, let, nested, with references and constants.
#[derive(Clone, Copy)]
struct Point {
    x: i32,
    y: i32,
}

const ORIGIN: (i32, i32) = (0, 0);

fn norm(&Point { x, y }: &Point) -> i32 {
    x.abs() + y.abs()
}

fn sum((a, b): (i32, i32), [first, .., last]: [i32; 4]) -> i32 {
    a * 1000 + b * 100 + first * 10 + last
}

async fn name(Point { x: left, .. }: Point, (_, label): (u8, &str)) -> String {
    format!("{label}{left}")
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let points = [Point { x: 1, y: -2 }, Point { x: 0, y: 0 }];
    println!("{} {}", norm(&points[0]), sum((1, 2), [3, 9, 9, 4]));
    println!("{}", name(points[0], (0, "p")).await);
    println!("{:?}", points.iter().map(|&Point { x, y }| match (x, y) { ORIGIN => "origin", _ => "other" }).collect::<Vec<_>>());
    for (i, Point { x, y: height }) in points.iter().enumerate() {
        println!("{i} {x} {height}");
    }
    let ((a, (b, ..)), [c, rest @ ..]) = ((1, (2, 3, 4)), [5, 6, 7]);
    println!("{a} {b} {c} {rest:?}");
    let whole @ Point { x, .. } = points[0];
    println!("{} {x}", whole.y);
    let nested = Some(Ok::<_, String>((3, "abc")));
    if let Some(Ok((n @ 1..=5, text))) = &nested {
        println!("{n} {text}");
    }
    let describe = |v: &[u8]| match v {
        b"GET" | b"HEAD" => "reads",
        [b'P', ..] => "writes",
        [] => "empty",
        _ => "?",
    };
    println!("{} {} {} {}", describe(b"GET"), describe(b"POST"), describe(&[]), describe(b"X"));
    match (nested.is_some(), 'q') {
        (true, c @ ('a'..='m' | 'q')) => println!("yes {c}"),
        (false, _) | (_, _) => println!("no"),
    }
}
