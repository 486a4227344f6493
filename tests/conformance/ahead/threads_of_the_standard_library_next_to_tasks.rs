// std::thread, its channel and scope, from async code through spawn_blocking.
use std::sync::mpsc;
use std::thread;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, rx) = mpsc::sync_channel(0);
    let thread = thread::spawn(move || {
        for n in 1..=3 {
            tx.send(n).unwrap();
        }
        "thread done"
    });
    let got: Vec<i32> = tokio::task::spawn_blocking(move || rx.iter().collect()).await.unwrap();
    println!("{got:?} {}", thread.join().unwrap());
    let mut numbers = [1, 2, 3, 4];
    let (left, right) = numbers.split_at_mut(2);
    let sums = thread::scope(|s| {
        let a = s.spawn(|| { left[0] = 10; left.iter().sum::<i32>() });
        let b = s.spawn(|| right.iter().sum::<i32>());
        (a.join().unwrap(), b.join().unwrap())
    });
    println!("{sums:?} {numbers:?}");
    println!("{}", thread::spawn(|| { if true { panic!("thread") } }).join().is_err());
    let (tx, rx) = mpsc::channel::<u8>();
    println!("{:?} {}", rx.try_recv(), { drop(tx); rx.recv().is_err() });
}
