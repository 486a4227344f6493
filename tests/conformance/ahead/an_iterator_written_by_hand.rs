// impl Iterator needs only next; every adapter comes with it.
struct Fibonacci {
    now: u64,
    next: u64,
}

impl Iterator for Fibonacci {
    type Item = u64;

    fn next(&mut self) -> Option<Self::Item> {
        let result = self.now;
        self.now = self.next;
        self.next += result;
        (result < 1000).then_some(result)
    }
}

struct Countdown(u32);

impl IntoIterator for Countdown {
    type Item = u32;
    type IntoIter = std::iter::Rev<std::ops::RangeInclusive<u32>>;

    fn into_iter(self) -> Self::IntoIter {
        (1..=self.0).rev()
    }
}

fn evens() -> impl Iterator<Item = u32> {
    (0..).step_by(2)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let numbers = Fibonacci { now: 0, next: 1 };
    println!("{:?}", numbers.skip(5).step_by(3).collect::<Vec<_>>());
    let mut by_hand = Fibonacci { now: 5, next: 8 };
    println!("{:?} {:?}", by_hand.next(), by_hand.by_ref().take(2).sum::<u64>());
    println!("{:?}", by_hand.next());
    for n in Countdown(3) {
        print!("{n} ");
    }
    println!("{:?}", evens().skip(2).take(2).collect::<Vec<_>>());
    let mut peek = [1, 1, 2].iter().peekable();
    while let Some(n) = peek.next() {
        println!("{n} before {:?}", peek.peek());
    }
    let powers = std::iter::successors(Some(1u32), |n| n.checked_mul(10));
    println!("{} {:?}", powers.count(), std::iter::repeat(7).take(2).collect::<Vec<_>>());
}
