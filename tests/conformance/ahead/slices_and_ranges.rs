// Borrowed parts of lists and text.
fn sum(part: &[i32]) -> i32 {
    part.iter().sum()
}

fn halves(v: &mut [i32]) {
    let middle = v.len() / 2;
    let (left, right) = v.split_at_mut(middle);
    left.swap_with_slice(&mut right[..middle]);
}

fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() >= b.len() { a } else { b }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut v = [1, 2, 3, 4, 5, 6];
    println!("{} {} {} {}", sum(&v), sum(&v[..2]), sum(&v[4..]), sum(&v[1..=2]));
    halves(&mut v);
    println!("{v:?} {:?}", &v[2..4]);
    for chunk in v.chunks_exact(4) {
        println!("{chunk:?}");
    }
    println!("{:?} {:?}", v.first().zip(v.last()), v.iter().rev().take(2).collect::<Vec<_>>());
    println!("{:?}", v.split(|n| *n == 6).map(<[i32]>::len).collect::<Vec<_>>());
    println!("{} {}", longest("abc", "de"), &"hello"[1..3]);
    let r = 2..5;
    println!("{} {} {:?} {}", r.contains(&4), r.len(), (1..=3).rev(), (0..10).is_empty());
    println!("{} {:?}", r.start + r.end, v.to_vec().iter().min_by_key(|n| (*n - 3).abs()));
    v[1..4].copy_from_slice(&[0, 0, 0]);
    println!("{:?} {:?}", v, v.join_words());
}

trait JoinWords {
    fn join_words(&self) -> String;
}

impl JoinWords for [i32] {
    fn join_words(&self) -> String {
        self.iter().map(i32::to_string).collect::<Vec<_>>().join(" ")
    }
}
