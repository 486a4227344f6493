// Labels on loops, break with a value, continue to an outer loop, awaits in between.
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut count = 0;
    'outer: for i in 0..4 {
        for j in 0..4 {
            if j == 2 {
                continue 'outer;
            }
            if i == 3 {
                break 'outer;
            }
            yield_now().await;
            count += 1;
            println!("{} {}", i, j);
        }
    }
    let mut n = 1;
    let first = loop {
        n *= 3;
        if n > 100 {
            break n;
        }
    };
    println!("{} {}", count, first);
    let found = 'search: loop {
        let mut k = 0;
        loop {
            k += 7;
            if k % 5 == 0 {
                break 'search k;
            }
        }
    };
    println!("{}", found);
}
