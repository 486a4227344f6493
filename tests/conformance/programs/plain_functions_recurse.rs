// Plain fns call themselves and each other, from async code too.
fn factorial(n: u64) -> u64 {
    if n == 0 {
        1
    } else {
        n * factorial(n - 1)
    }
}

fn fibonacci(n: u32) -> u32 {
    if n < 2 {
        return n;
    }
    fibonacci(n - 1) + fibonacci(n - 2)
}

fn is_even(n: u32) -> bool {
    if n == 0 {
        true
    } else {
        is_odd(n - 1)
    }
}

fn is_odd(n: u32) -> bool {
    n != 0 && is_even(n - 1)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("{}", factorial(20));
    println!("{}", fibonacci(15));
    println!("{} {}", is_even(10), is_odd(10));
    let handle = tokio::spawn(async { factorial(10) });
    println!("{}", handle.await.unwrap());
}
