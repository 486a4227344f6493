// The usual adapters and consumers.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let v = vec![5, 3, 8, 1];
    println!("{:?}", v.iter().enumerate().map(|(i, n)| i as i32 * n).collect::<Vec<_>>());
    println!("{:?}", v.iter().zip("abcd".chars()).collect::<Vec<_>>());
    println!("{:?}", v.iter().rev().skip(1).step_by(2).collect::<Vec<_>>());
    println!("{:?}", v.iter().chain([9, 9].iter()).copied().collect::<Vec<i32>>());
    println!("{} {} {:?} {:?}", v.iter().sum::<i32>(), v.iter().product::<i32>(), v.iter().max(), v.iter().min());
    println!("{} {}", v.iter().any(|&n| n > 7), v.iter().all(|&n| n > 1));
    println!("{:?} {:?}", v.iter().find(|n| **n < 4), v.iter().position(|&n| n == 8));
    println!("{}", v.iter().fold(String::new(), |s, n| format!("{s}<{n}")));
    println!("{:?}", v.iter().max_by_key(|n| (**n - 4).abs()));
    let (even, odd): (Vec<i32>, Vec<i32>) = v.iter().partition(|n| **n % 2 == 0);
    println!("{even:?} {odd:?} {}", v.iter().count());
    println!("{:?}", v.windows(2).map(|w| w[1] - w[0]).collect::<Vec<_>>());
    println!("{:?}", v.chunks(3).map(|c| c.len()).collect::<Vec<_>>());
    println!("{:?}", vec![vec![1], vec![], vec![2, 3]].into_iter().flatten().collect::<Vec<_>>());
    println!("{:?}", (1..4).flat_map(|n| vec![n; n as usize]).collect::<Vec<i32>>());
    println!("{:?} {:?}", v.iter().last(), v.iter().nth(2));
    println!("{:?}", v.iter().scan(0, |sum, n| { *sum += n; Some(*sum) }).collect::<Vec<_>>());
    println!("{:?}", ["1", "x", "3"].iter().filter_map(|s| s.parse::<i32>().ok()).collect::<Vec<_>>());
    println!("{:?}", [(1, 'a'), (2, 'b')].into_iter().unzip::<i32, char, Vec<_>, Vec<_>>());
}
