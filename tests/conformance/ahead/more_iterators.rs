// from_fn, take_while, map_while, chunk_by, rev of chars, cycle, min_by, dedup_by_key, try_fold, cmp, and ends.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut n = 0;
    let squares = std::iter::from_fn(|| { n += 1; (n < 5).then_some(n * n) });
    println!("{:?}", squares.collect::<Vec<_>>());
    let v: [i32; 6] = [1, 1, 2, 3, 3, 3];
    println!("{:?} {:?}", v.iter().take_while(|n| **n < 3).count(), v.iter().map_while(|n| n.checked_sub(2)).last());
    println!("{:?}", v.chunk_by(|a, b| a == b).map(<[_]>::len).collect::<Vec<_>>());
    println!("{:?}", "abc".chars().rev().cycle().take(5).collect::<String>());
    let floats = [2.5, -1.0, 9.0];
    println!("{:?} {:?}", floats.iter().copied().min_by(f64::total_cmp), floats.iter().cloned().fold(f64::MIN, f64::max));
    println!("{:?} {:?}", v.iter().try_fold(0i8, |a, &n| a.checked_add(n as i8 * 20)), v.iter().rev().skip_while(|n| **n == 3).next());
    println!("{:?} {}", [1, 2].iter().cmp([1, 3].iter()), (1..4).eq([1, 2, 3]));
    let mut pairs = vec![(1, 'a'), (1, 'b'), (2, 'c')];
    pairs.dedup_by_key(|p| p.0);
    println!("{pairs:?} {:?}", pairs.iter().map(|&(n, _)| n).reduce(|a, b| a * 10 + b));
    let mut it = (1..=6).into_iter();
    println!("{:?} {:?} {:?} {:?}", it.next(), it.next_back(), it.size_hint().0, it.nth(1));
    println!("{:?} {:?}", it.size_hint(), it.collect::<Vec<_>>());
    let grid = vec![vec![1, 2], vec![3, 4]];
    let turned: Vec<Vec<i32>> = (0..2).map(|x| grid.iter().map(|row| row[x]).collect()).collect();
    println!("{turned:?} {}", grid.iter().flatten().filter(|n| *n % 2 == 0).count());
    println!("{:?}", ["b", "a"].iter().copied().chain(std::iter::once("c")).zip(1..).last());
    println!("{:?} {:?}", v.iter().is_sorted(), std::iter::empty::<i32>().max());
    println!("{:?}", v.iter().sum::<i32>().to_string().chars().map(|c| c.to_digit(10).unwrap()).collect::<Vec<_>>());
}
