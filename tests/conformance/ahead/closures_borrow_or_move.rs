// A closure borrows what it uses as it uses it; move takes it; an FnMut changes what it holds.
fn apply<F: Fn(i32) -> i32>(f: F, n: i32) -> i32 {
    f(f(n))
}

fn repeat(times: usize, mut f: impl FnMut(usize)) {
    for i in 0..times {
        f(i);
    }
}

fn once(f: impl FnOnce() -> String) -> String {
    f()
}

fn adder(by: i32) -> impl Fn(i32) -> i32 {
    move |n| n + by
}

fn boxed(kind: &str) -> Box<dyn Fn(i32) -> i32> {
    match kind {
        "double" => Box::new(|n| n * 2),
        _ => Box::new(|n| n),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let by = 10;
    println!("{} {}", apply(|n| n + by, 1), apply(adder(3), 1));
    let mut sum = 0;
    repeat(4, |i| sum += i);
    println!("{sum}");
    let name = String::from("moved");
    println!("{}", once(move || name + "!"));
    println!("{} {}", boxed("double")(4), boxed("?")(4));
    let mut counter = 0;
    let mut next = || {
        counter += 1;
        counter
    };
    let (a, b) = (next(), next());
    println!("{a} {b} {counter}");
    let table: Vec<(&str, fn(f64) -> f64)> = vec![("sqrt", f64::sqrt), ("neg", |x| -x)];
    for (n, f) in &table {
        println!("{n} {}", f(16.0));
    }
}
