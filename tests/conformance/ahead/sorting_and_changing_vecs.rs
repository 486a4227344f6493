// Vec methods that change it in place.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut v = vec![4, 1, 3, 1, 5];
    v.sort_unstable();
    println!("{v:?} {:?} {:?}", v.binary_search(&4), v.binary_search(&2));
    v.dedup();
    v.insert(1, 9);
    println!("{v:?} {} {:?}", v.remove(0), v.first());
    v.retain(|n| *n != 3);
    v.extend([7, 8]);
    v.extend_from_slice(&[0; 2]);
    println!("{v:?} {:?}", v.drain(1..3).collect::<Vec<_>>());
    v.truncate(3);
    v.swap(0, 2);
    v.reverse();
    println!("{v:?} {:?} {}", v.split_off(2), v.contains(&9));
    for n in v.iter_mut() {
        *n *= 2;
    }
    println!("{v:?} {:?}", v.swap_remove(0));
    v.resize(4, -1);
    println!("{v:?} {:?} {:?}", v.get(1), v.get(9));
    v.sort_by_key(|n| std::cmp::Reverse(*n));
    println!("{v:?} {:?}", v.split_first());
    println!("{:?} {:?}", v.iter().rposition(|&n| n == -1), [[1, 2], [3, 4]].concat());
    println!("{:?} {:?}", v.pop(), v.split_at(1));
    v.rotate_left(1);
    v.fill(6);
    println!("{v:?} {} {}", v.starts_with(&[6]), v.is_empty());
    v.clear();
    println!("{v:?} {:?}", v.last());
}
